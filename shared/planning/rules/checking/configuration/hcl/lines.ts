import { ExternalTokenizer, type InputStream } from "@lezer/lr";
import { Heredoc, lineBreak, newline } from "./generated/terms.ts";

const END = -1;
const [NEWLINE, LESS] = [10, 60];

/** A line break ends something where the grammar lets it; anywhere else it is skipped. */
export const lines = new ExternalTokenizer(
  (input, stack) => {
    if (input.next === NEWLINE) input.acceptToken(stack.canShift(newline) ? newline : lineBreak, 1);
  },
  { contextual: true },
);

/** A heredoc: from `<<NAME` or `<<-NAME` to the line that has nothing but the name. */
export const heredoc = new ExternalTokenizer((input) => {
  if (input.next !== LESS || input.peek(1) !== LESS) return;
  const name = /^<<-?([\p{L}_][\p{L}\p{N}_-]*)\s*$/u.exec(restOfLine(input))?.[1];
  while (name !== undefined && input.next === NEWLINE) {
    input.advance();
    if (restOfLine(input).trim() === name) return input.acceptToken(Heredoc);
  }
});

/** Advances to the end of the line, and returns what is between. */
function restOfLine(input: InputStream): string {
  let text = "";
  while (input.next !== NEWLINE && input.next !== END) {
    text += String.fromCharCode(input.next);
    input.advance();
  }
  return text;
}
