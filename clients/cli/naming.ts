import { CommandError } from "./command-error.ts";
import { shortIdOf } from "./dreams/short-id.ts";
import { EXIT } from "./exit-codes.ts";

/** Ends of ids are of those that a list has first. */
export const SEARCHED = 100;

/** What is said where an end of an id does not name one thing. */
interface Words {
  /** What several of them are called. */
  many: string;
  /** What is said where none has this end. */
  none: string;
  /** How they are listed. */
  hint: string;
}

/**
 * The one of a list whose id ends so, in either case.
 *
 * @throws {CommandError} when none of the first has this end, or several have
 */
export async function endingWith<Named extends { id: string }>(
  all: AsyncIterable<Named>,
  name: string,
  { many, none, hint }: Words,
): Promise<Named> {
  const found: Named[] = [];
  let seen = 0;
  for await (const each of all) {
    if (each.id.toLowerCase().endsWith(name.toLowerCase())) found.push(each);
    seen += 1;
    if (seen === SEARCHED) break;
  }
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  throw new CommandError(
    EXIT.notFound,
    only ? `Several ${many} end with “${name}”: ${found.map(({ id }) => shortIdOf(id)).join(", ")}.` : none,
    hint,
  );
}
