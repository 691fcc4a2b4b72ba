import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../context.ts";
import { everyDream } from "../../dreams/every.ts";
import { shortIdOf } from "../../dreams/short-id.ts";
import { slugOf } from "../../dreams/slug.ts";
import { markdownOf } from "../../exporting/markdown.ts";
import { checkPlace, fillFolder } from "../../files/place.ts";
import { counted } from "../../showing/words.ts";

/** Only its owner reads an export. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/**
 * Writes a file for each dream into a new folder, which is put in place when it is whole.
 *
 * @throws {CommandError} when the folder has something, which is not to be put aside
 */
export async function writeFolder(context: Context, folder: string, isForced: boolean): Promise<void> {
  const { output, signal } = context;
  await checkPlace(folder, isForced);
  const device = await context.device();
  const progress = output.progress("Exporting");
  async function fill(inside: string): Promise<number> {
    let count = 0;
    for await (const dream of everyDream(device)) {
      signal.throwIfAborted();
      const name = `${slugOf(dream.title)}-${shortIdOf(dream.id)}.md`;
      await writeFile(join(inside, name), markdownOf(dream), { mode: PRIVATE_FILE });
      count += 1;
      progress.at(count);
    }
    return count;
  }
  const { result: dreams, aside } = await fillFolder(folder, PRIVATE_FOLDER, fill).finally(() =>
    progress.end(),
  );
  if (aside !== undefined) output.note(`What was there is now ${aside}.`);
  output.print({ folder, dreams }, () => `${counted(dreams, "dream")} in ${folder}`);
}
