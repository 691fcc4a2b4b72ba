import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Context } from "../../context.ts";
import { everyDream } from "../../dreams/every.ts";
import { shortIdOf } from "../../dreams/short-id.ts";
import { slugOf } from "../../dreams/slug.ts";
import { markdownOf } from "../../exporting/markdown.ts";
import { checkPlace, putAside, putInPlace } from "../../files/place.ts";
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
  const whole = resolve(folder);
  await mkdir(dirname(whole), { recursive: true });
  const beside = await mkdtemp(join(dirname(whole), `.${basename(whole)}-`));
  const progress = output.progress("Exporting");
  let dreams = 0;
  try {
    const notes = join(beside, "notes");
    await mkdir(notes, { mode: PRIVATE_FOLDER });
    for await (const dream of everyDream(await context.device())) {
      signal.throwIfAborted();
      const name = `${slugOf(dream.title)}-${shortIdOf(dream.id)}.md`;
      await writeFile(join(notes, name), markdownOf(dream), { mode: PRIVATE_FILE });
      dreams += 1;
      progress.at(dreams);
    }
    const aside = await putAside(whole);
    await putInPlace(notes, whole);
    if (aside !== undefined) output.note(`What was there is now ${aside}.`);
  } finally {
    progress.end();
    await rm(beside, { recursive: true, force: true });
  }
  output.print({ folder, dreams }, () => `${counted(dreams, "dream")} in ${folder}`);
}
