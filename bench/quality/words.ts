import { isUnspaced, shortenUnspaced } from "@dreamcatcher/text/unspaced";
import { isContentWord, type Language, matchedWords, STOP_WORDS, stem } from "@dreamcatcher/text/words";

const WORD = /[\p{L}\p{N}\p{M}]+(?:[._/-][\p{L}\p{N}\p{M}]+)*/gu;
const LATIN = /^[a-z\u00df-\u024f]/;

/**
 * English has a list of its own here, so that a change of the organizer's words does not move the figures. It
 * holds what labels open with as well.
 */
const ENGLISH_STOP_WORDS = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both
  but by can could did do does doing down during each few for from further get got had has have having he her
  here hers him his how i if in into is it its itself just let like make made me more most my need needs no nor
  not now of off on once only or other our out over own please same she should so some such than that the their
  them then there these they this those through to too under until up us use used using very want wants was we
  were what when where which while who will with would you your add create implement support ability allow able
  new`.split(/\s+/),
);

/** Endings with the letters that a word keeps at least. */
const ENDINGS = [
  ["ations", 5],
  ["ation", 4],
  ["ings", 3],
  ["ing", 3],
  ["ies", 3],
  ["ers", 3],
  ["ed", 3],
  ["es", 3],
  ["er", 4],
  ["ly", 3],
  ["s", 3],
  ["e", 3],
] as const;

/** Dutch and German write a verb in an order and in a wish with different endings: "maak", "maken". */
const ENDINGS_OF_VERBS = [["en", 3], ...ENDINGS] as const;

/** What a text says, without order, endings and the words that say nothing. */
export function contentWords(text: string, language: Language | "it" = "en"): ReadonlySet<string> {
  const found = matchedWords(text.toLowerCase(), WORD);
  const content = found.filter((word) => isContent(word, language)).map((word) => trimmed(word, language));
  return new Set(content.length > 0 ? content : found);
}

const isContent = (word: string, language: Language | "it"): boolean =>
  !ENGLISH_STOP_WORDS.has(word) &&
  (language === "en" || !(language in STOP_WORDS) || isContentWord(word, language as Language));

function trimmed(word: string, language: string): string {
  if (/\p{L}/u.test(word.charAt(0)) && !LATIN.test(word)) return stem(word);
  const endings = language === "nl" || language === "de" ? ENDINGS_OF_VERBS : ENDINGS;
  const ending = endings.find(([end, keep]) => word.endsWith(end) && word.length - end.length >= keep);
  return ending ? word.slice(0, -ending[0].length) : word;
}

/** As many words from the start of a text. */
export const firstWords = (text: string, count: number): string =>
  isUnspaced(text) ? shortenUnspaced(text, count) : text.split(/\s+/).slice(0, count).join(" ");
