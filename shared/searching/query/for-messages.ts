import type { Sequence } from "./query.ts";

/** Many messages have a word that begins so, and they would all have to be read. */
const MAX_LETTERS = 3;
const SPACED = /^[a-z0-9]+$/;

/** What is looked for in messages: there, a short beginning must be the whole word; in dreams it need not. */
export function forMessages(sequence: Sequence): Sequence {
  const { terms, prefix } = sequence;
  const last = terms.at(-1) ?? "";
  const isShort = prefix && terms.length === 1 && last.length <= MAX_LETTERS && SPACED.test(last);
  return isShort ? { terms, prefix: false } : sequence;
}
