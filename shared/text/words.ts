import { negates } from "./negation.ts";
import { type Language, LEXICONS, type Lexicon } from "./spoken/index.ts";
import { isUnspaced, segmentsOf } from "./unspaced.ts";

export { ALIASES } from "./aliases.ts";
export { singular } from "./singular.ts";
export { type Language, spokenIn } from "./spoken/index.ts";

const languages = Object.keys(LEXICONS) as Language[];
const lexiconOf = (language: Language): Lexicon => LEXICONS[language];

/** Words that carry no topic, by language. */
export const STOP_WORDS = Object.fromEntries(
  languages.map((language) => [language, lexiconOf(language).stopWords]),
) as Record<Language, ReadonlySet<string>>;

/** The same with those of English, which people mix into any language. */
export const COMMON_WORDS = Object.fromEntries(
  languages.map((language): [Language, ReadonlySet<string>] => [
    language,
    new Set([...STOP_WORDS.en, ...STOP_WORDS[language]]),
  ]),
) as Record<Language, ReadonlySet<string>>;

/**
 * Words of English and Dutch that are said of anything: they may stand in a title, but name no topic of their
 * own.
 */
export const VAGUE_WORDS: ReadonlySet<string> = new Set([
  ...LEXICONS.en.vagueWords,
  ...LEXICONS.nl.vagueWords,
]);

const WORD = /[\p{L}\p{N}\p{M}]+(?:[._+/'’&-][\p{L}\p{N}\p{M}]+)*(?:\+\+|#)?/gu;

/** The words that an expression finds in a text, those of scripts without blanks cut by a dictionary. */
export function matchedWords(text: string, word: RegExp): string[] {
  const words = text.match(word) ?? [];
  return isUnspaced(text) ? words.flatMap((each) => (isUnspaced(each) ? segmentsOf(each) : each)) : words;
}

/** All words in lower case. */
export const wordsOf = (text: string): string[] =>
  matchedWords(text.toLowerCase().replaceAll("’", "'"), WORD);

/** Whether a word in lower case says something. */
export const isContentWord = (w: string, language: Language): boolean =>
  w.length > 1 &&
  !COMMON_WORDS[language].has(w) &&
  !/^[\d.,/'-]+$/.test(w) &&
  !lexiconOf(language).inflected?.test(w) &&
  !isMadeOf(STOP_WORDS[language], w);

/** Whether a word of two letters is made of two words of a list: "再做". */
export const isMadeOf = (words: ReadonlySet<string>, w: string): boolean =>
  w.length === 2 && words.has(w.charAt(0)) && words.has(w.charAt(1)) && isUnspaced(w);

/** The words that say something, in lower case. */
export const contentWords = (text: string, language: Language = "en"): string[] =>
  wordsOf(text).filter((w) => isContentWord(w, language));

/** A word without its ending, so that `deploy`, `deploys` and `deploying` count as one. */
export function stem(word: string): string {
  const w = plainForm(word);
  for (const [end, keep] of endingsBy.get(w.charAt(w.length - 1)) ?? []) {
    if (w.endsWith(end) && w.length - end.length >= keep) return w.slice(0, -end.length);
  }
  const first = w.charCodeAt(0);
  if (first >= FIRST_CYRILLIC && first < FIRST_ARABIC) return w.replace(CASE, "");
  return first >= FIRST_ARABIC ? w.replace(/^(?:[وبفك]?ال|لل)(?=\p{L}{3})/u, "") : w;
}

/**
 * A word in lower case without what is written with it or not: the marks of Arabic (`كتابًا` is `كتاب`), the
 * particles of Korean (`파일을`), and an article or pronoun of French that has lost its vowel (`l'appli`).
 */
export function plainForm(w: string): string {
  if (w.charCodeAt(0) >= FIRST_HANGUL) return w.replace(PARTICLE, "");
  if (w.charCodeAt(0) >= FIRST_ARABIC)
    return w.replace(/\u064bا$|ا\u064b$|[\u064b-\u0652]/g, "").replace(/^و(?=ال\p{L}{2})/u, "");
  return isApostrophe(w.charCodeAt(1)) || isApostrophe(w.charCodeAt(2))
    ? w.replace(/^(?:[ldjmtsnc]|qu)['’](?=\p{L}{3})/u, "")
    : w;
}
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Where so little is left of a word that the last letters may belong to it, they stay: `난이도`. */
const PARTICLE =
  /(?:(?<=[가-힣]{2})(?:을|를|와|랑|의|에서|에게|으로|에는|에서는|까지|부터)|(?<=[가-힣]{3})(?:이|가|(?<![하되있없])[은는]|도|과|와|로|에))$/;
const CASE =
  /(?<=[а-яё]{3})(?:ами|ями|[оеыи]го|[оеыи]му|[ыи]ми|[ая]х|[ое]в|[оеыи]й|[ая]я|[ое]е|[ыи]е|[ую]ю|[оеая]м|[аяоеыиуюьй])$/;
const FIRST_CYRILLIC = 0x0400;
const FIRST_HANGUL = 0xac00;

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

/**
 * The language that most of a text's stop words, or the letters of its words, belong to; English when none is
 * found.
 */
export function languageOf(text: string): Language {
  const counts = { ...NO_COUNTS };
  for (const w of wordsOf(text.slice(0, MAX_TOLD))) {
    const known = languagesBy.get(w);
    if (known) for (const language of known) counts[language] += 2;
    const written = w.charCodeAt(0) >= FIRST_ARABIC && byLetters.find(({ letters }) => letters?.test(w));
    if (written) counts[written.language] += 1;
  }
  // Japanese is written in letters of Chinese as well.
  if (counts.ja >= counts.zh / 4 && counts.ja > 0) {
    counts.ja += counts.zh;
    counts.zh = 0;
  }
  return languages.reduce(
    (best, language) => (counts[language] > counts[best] * (best === "en" ? 1.1 : 1) ? language : best),
    "en",
  );
}

/** So much of a text tells its language. */
const MAX_TOLD = 2_000;
const FIRST_ARABIC = 0x0600;
const NO_COUNTS = Object.fromEntries(languages.map((language) => [language, 0])) as Record<Language, number>;
const byLetters = languages
  .map((language) => ({ language, letters: lexiconOf(language).letters }))
  .filter(({ letters }) => letters)
  // A word with a letter that only Japanese has is no Chinese one.
  .sort(({ language }) => (language === "ja" ? -1 : 0));
const languagesBy = new Map<string, Language[]>();
for (const language of languages)
  if (!lexiconOf(language).letters)
    for (const w of lexiconOf(language).stopWords)
      languagesBy.set(w, [...(languagesBy.get(w) ?? []), language]);
