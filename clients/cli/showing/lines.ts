import { wrapped } from "./layout.ts";

const MARK_COLUMNS = 4;

/** A line of a list behind a mark of one column, such as a tick. */
export const marked = (mark: string, text: string, columns: number): string =>
  wrapped(text, columns, `  ${mark} `, MARK_COLUMNS);

/** The first lines of a list, and how many more there are. */
export function folded(lines: readonly string[], shown: number): string[] {
  const more = lines.length - shown;
  return more > 1 ? [...lines.slice(0, shown), `    … and ${more} more`] : [...lines];
}
