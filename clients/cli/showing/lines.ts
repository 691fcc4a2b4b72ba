import wrapAnsi from "wrap-ansi";

/** A text on lines of this many columns; lines after the first begin with as many blanks. */
export function wrapped(text: string, columns: number, indent = 0): string {
  const blanks = " ".repeat(indent);
  return wrapAnsi(text, Math.max(1, columns - indent), { hard: true }).replaceAll("\n", `\n${blanks}`);
}

/** A line of a list behind a mark of one column, such as a tick. */
export const marked = (mark: string, text: string, columns: number): string =>
  `  ${mark} ${wrapped(text, columns, MARK_COLUMNS)}`;

const MARK_COLUMNS = 4;

/** The first lines of a list, and how many more there are. */
export function folded(lines: readonly string[], shown: number): string[] {
  const more = lines.length - shown;
  return more > 1 ? [...lines.slice(0, shown), `    … and ${more} more`] : [...lines];
}
