import wrapAnsi from "wrap-ansi";
import { plain } from "../terminal/plain.ts";

/** Wider lines of text are hard to read. */
const MAX_TEXT_COLUMNS = 96;

/** A text within the terminal's width, its following lines below the first one's text: `lead` begins it. */
export const wrapped = (text: string, columns: number, lead?: string, leadColumns?: number): string =>
  wrappedStyled(plain(text), columns, lead, leadColumns);

/** The same for a text that is plain but for styles. */
export function wrappedStyled(text: string, columns: number, lead = "", leadColumns = lead.length): string {
  const width = Math.max(1, Math.min(columns, MAX_TEXT_COLUMNS) - leadColumns);
  const indent = " ".repeat(leadColumns);
  return wrapAnsi(text, width, { hard: true })
    .split("\n")
    .map((line, at) => (at === 0 ? lead : indent) + line)
    .join("\n");
}
