import { negates } from "./negation.ts";
import { STOP_WORDS } from "./stop-words.ts";

export { STOP_WORDS } from "./stop-words.ts";
export { VAGUE_WORDS } from "./vague-words.ts";

export type Language = keyof typeof STOP_WORDS;

const WORD = /[\p{L}\p{N}]+(?:[._+/'’&-][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/** All words in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().replaceAll("’", "'").match(WORD) ?? [];

/** Whether a word in lower case says something. */
export const isContentWord = (w: string, language: Language): boolean =>
  w.length > 1 && !STOP_WORDS.en.has(w) && !STOP_WORDS[language].has(w) && !/^[\d.,/'-]+$/.test(w);

/** The words that say something, in lower case. */
export const contentWords = (text: string, language: Language = "en"): string[] =>
  wordsOf(text).filter((w) => isContentWord(w, language));

/** A word without its ending, so that `deploy`, `deploys` and `deploying` count as one. */
export function stem(w: string): string {
  for (const [end, keep] of endingsBy.get(w.charAt(w.length - 1)) ?? []) {
    if (w.endsWith(end) && w.length - end.length >= keep) return w.slice(0, -end.length);
  }
  return w;
}
const ENDINGS: [string, number][] = [
  ["ations", 4],
  ["ation", 4],
  ["ings", 3],
  ["ing", 3],
  ["ies", 3],
  ["ers", 4],
  ["ed", 3],
  ["es", 3],
  ["er", 4],
  ["ly", 4],
  ["'s", 2],
  ["s", 3],
  ["e", 3],
  ["y", 3],
];
const endingsBy = Map.groupBy(ENDINGS, ([end]) => end.charAt(end.length - 1));

/** The stems of what a text says, without order. */
export function stems(text: string, language: Language = "en"): Set<string> {
  const found = new Set(contentWords(text, language).map(stem));
  return found.size > 0 ? found : new Set(wordsOf(text));
}

/** What texts of the same words may still differ in: "part 1" is not "part 2", and "no ads" is not "ads". */
export const distinction = (text: string): string =>
  `${(text.match(/\d+/g) ?? []).join(" ")}${negates(text) ? " not" : ""}`;

/** Likeness of two sets, 0 to 1 (Dice). */
export function likeness<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const value of small) if (large.has(value)) both += 1;
  return (2 * both) / (a.size + b.size);
}

/** The language most of a text's stop words belong to; English when none is found. */
export function languageOf(text: string): Language {
  const found = new Map<string, number>();
  for (const w of wordsOf(text.slice(0, 20_000))) if (spokenIn.has(w)) found.set(w, (found.get(w) ?? 0) + 1);
  const counts: Record<Language, number> = { en: 0, nl: 0, de: 0, fr: 0, es: 0 };
  for (const [w, times] of found) for (const language of spokenIn.get(w) ?? []) counts[language] += times;
  return LANGUAGES.reduce(
    (best, language) => (counts[language] > counts[best] * (best === "en" ? 1.1 : 1) ? language : best),
    "en",
  );
}

const LANGUAGES: Language[] = ["en", "nl", "de", "fr", "es"];
const spokenIn = new Map<string, Language[]>();
for (const language of LANGUAGES)
  for (const w of STOP_WORDS[language]) spokenIn.set(w, [...(spokenIn.get(w) ?? []), language]);
