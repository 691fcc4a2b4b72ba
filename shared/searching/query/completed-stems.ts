import { stemmer } from "stemmer";

/** English endings that stems are without. */
const ENDINGS = `ational tional ization ations ation ator izer izing ized izes alism alized alizing iveness fulness
  ousness aliti ality iviti ivity biliti bility icate ative alize iciti icity ical ically fully ness ments ment
  ance ances ence ences able ably ible ibly ants ents ions ion ers ings ing eds ed ies es s ly y e ous ive ives ize
  ism ate ates ated ating al er ic ics ful`;
/** What may be left to type of them. */
const TAILS = [
  ...new Set(ENDINGS.split(/\s+/).flatMap((ending) => Array.from(ending, (_, at) => ending.slice(at)))),
];
const ENGLISH = /^[a-z]{3,}$/;

/**
 * Stems of English words that begin with what is typed and whose stems do not: `organizi` becomes
 * `organizing`, whose stem is `organ`. In an index of stems the typed letters alone would not find them.
 */
export function completedStems(typed: string): string[] {
  if (!ENGLISH.test(typed)) return [];
  const stems = ["", ...TAILS].map((tail) => stemmer(typed + tail));
  return [...new Set(stems)].filter((stem) => !stem.startsWith(typed));
}
