import type { Dream } from "@dreamcatcher/client";
import type { SyncManager } from "@dreamcatcher/client/sync";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { everyDream } from "./every.ts";
import { shortIdOf } from "./short-id.ts";

const ID_LENGTH = 26;
const MIN_SHORT_ID = 4;
/** How many are named where several are meant. */
const MAX_NAMED = 8;

/**
 * The dream that a person names: by its id, the end of its id, its title, or a part of its title that no
 * other title has.
 *
 * @throws {CommandError} when none is meant, or several
 */
export async function findDream(sync: SyncManager, name: string): Promise<Dream> {
  if (name.length === ID_LENGTH) {
    const dream = await sync.dreams.get(name.toUpperCase());
    if (dream) return dream;
  }
  const wanted = name.toLowerCase();
  const titled: Dream[] = [];
  const containing: Dream[] = [];
  for await (const dream of everyDream(sync)) {
    const title = dream.title.toLowerCase();
    if (name.length >= MIN_SHORT_ID && dream.id.toLowerCase().endsWith(wanted)) return dream;
    if (title === wanted) titled.push(dream);
    else if (title.includes(wanted)) containing.push(dream);
  }
  const [found, ...others] = titled.length > 0 ? titled : containing;
  if (found && others.length === 0) return found;
  if (found === undefined)
    throw new CommandError(
      EXIT.notFound,
      `No dream on this machine has the id or title “${name}”.`,
      "See what there is: dreams list; or look for words: dreams search <words>",
    );
  const named = [found, ...others].slice(0, MAX_NAMED);
  throw new CommandError(
    EXIT.usage,
    `Several dreams have “${name}” in their titles; name one by its id:`,
    named.map(({ id, title }) => `${shortIdOf(id)}  ${title}`).join("\n  "),
  );
}
