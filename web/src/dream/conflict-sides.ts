import type { FieldConflict } from "@dreamcatcher/client/sync";

/** What can stand in a list of a dream. */
type Item = string | { text?: string; title?: string; reason?: string; done?: boolean };

/** Both sides of a field, in lines to read. */
interface Sides {
  mine: string[];
  theirs: string[];
}

/**
 * What a person reads of each side of a field: of lists, the items that only one side has, since the others
 * are no matter of the conflict. `nameOf` puts a value of the contract, such as a status, into words.
 */
export function sidesOf(
  { mine, theirs }: Pick<FieldConflict, "mine" | "theirs">,
  nameOf: (value: string) => string,
): Sides {
  const sides = { mine: linesOf(mine, nameOf), theirs: linesOf(theirs, nameOf) };
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return sides;
  const only = {
    mine: sides.mine.filter((line) => !sides.theirs.includes(line)),
    theirs: sides.theirs.filter((line) => !sides.mine.includes(line)),
  };
  // Where it is the order alone that differs, all of it is what differs.
  return only.mine.length + only.theirs.length > 0 ? only : sides;
}

function linesOf(value: unknown, nameOf: (value: string) => string): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.map((item: Item) => lineOf(item));
  return [typeof value === "string" ? nameOf(value) : lineOf(value as Item)];
}

function lineOf(item: Item): string {
  if (typeof item === "string") return item;
  const { text, title, reason, done } = item;
  const words = [text ?? title ?? "", ...(reason ? [reason] : [])].join(" — ");
  return done === undefined ? words : `${done ? "☑" : "☐"} ${words}`;
}
