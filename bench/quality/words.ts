import { isUnspaced, shortenUnspaced } from "@dreamcatcher/text/unspaced";
import { LANGUAGES } from "./languages.ts";
import type { TalkLanguage } from "./talk.ts";

const WORD = /[\p{L}\p{N}\p{M}]+(?:[._/-][\p{L}\p{N}\p{M}]+)*/gu;

/** What a text says, without order, endings and the words that say nothing; all words where these are all. */
export function contentWords(text: string, language: TalkLanguage = "en"): ReadonlySet<string> {
  const found = wordsOf(text.toLowerCase(), language);
  const content = found.filter((word) => !isStopWord(word, language)).map((word) => trimmed(word, language));
  return new Set(content.length > 0 ? content : found);
}

function wordsOf(text: string, language: TalkLanguage): string[] {
  if (!LANGUAGES[language].isUnspaced) return text.match(WORD) ?? [];
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Labels and talks of every language use words of English. */
const isStopWord = (word: string, language: TalkLanguage): boolean =>
  LANGUAGES.en.stopWords.has(word) || LANGUAGES[language].stopWords.has(word);

function trimmed(word: string, language: TalkLanguage): string {
  const { article, endings } = LANGUAGES[language];
  const bare = article ? word.replace(article, "") : word;
  const ending = endings.find(([end, keep]) => bare.endsWith(end) && bare.length - end.length >= keep);
  return ending ? bare.slice(0, -ending[0].length) : bare;
}

/** As many words from the start of a text. */
export const firstWords = (text: string, count: number): string =>
  isUnspaced(text) ? shortenUnspaced(text, count) : text.split(/\s+/).slice(0, count).join(" ");
