import { wordSet } from "./word-set.ts";

/** End like plurals and are none. */
const NO_PLURALS = wordSet(`
  alias atlas bias canvas chaos christmas devops goods https iaas jeans jenkins kansas keras kubernetes lens
  macos news paas pandas postgres saas sales series species texas thanks windows
`);
const NO_PLURAL_ENDING = /(?:[sui]s|ics)$/;
/** Plurals of words that end in "e", though their ending is one before which an "e" is put. */
const WITHOUT_S = wordSet("brownies caches calories cookies headaches hoodies movies selfies zombies");

/** An English noun in lower case in the singular; what is not surely a plural stays. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || NO_PLURALS.has(word) || NO_PLURAL_ENDING.test(word))
    return word;
  if (WITHOUT_S.has(word)) return word.slice(0, -1);
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:ss|sh|ch|x|zz)es$/.test(word) ? -2 : -1);
}
