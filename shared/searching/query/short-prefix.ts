import type { Sequence } from "./query.ts";

/** Many messages have a word that begins so, and they would all have to be read. */
const MAX_LETTERS = 3;
const SPACED = /^[a-z0-9]+$/;

/** Whether a beginning is too short to be looked for in messages; in dreams it is. */
export function isShortPrefix({ terms, prefix }: Sequence): boolean {
  const last = terms.at(-1) ?? "";
  return prefix && terms.length === 1 && last.length <= MAX_LETTERS && SPACED.test(last);
}
