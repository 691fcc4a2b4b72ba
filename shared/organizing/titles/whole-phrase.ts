import { negates } from "@dreamcatcher/text/negation";
import { shorten, wordCount } from "@dreamcatcher/text/sentences";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import { isContentWord, type Language } from "@dreamcatcher/text/words";

/** So many words more are shown rather than cut. */
const MARGIN = 2;
const MIN_CONTENT_WORDS = 2;

/**
 * A phrase of at most so many words, or two more where that is all of it. What is longer ends before its last
 * preposition or conjunction: a phrase that is cut anywhere may lack the noun that it is about.
 */
export function wholePhrase(phrase: string, maxWords: number, language: Language): string {
  if (isUnspaced(phrase) || wordCount(phrase) <= maxWords + MARGIN) return phrase;
  const cut = shorten(phrase, maxWords);
  const words = phrase.split(/\s+/);
  const shown = cut.split(/\s+/);
  const isContent = (word: string): boolean => isContentWord(word.toLowerCase(), language);
  if (!isContent(words[shown.length] ?? "") || /[,;:]$/.test(words[shown.length - 1] ?? "")) return cut;
  for (let end = shown.length - 1; end > 1; end--) {
    const head = shown.slice(0, end);
    if (head.filter(isContent).length < MIN_CONTENT_WORDS) break;
    if (isContent(shown[end] ?? "") || !isContent(shown[end - 1] ?? "")) continue;
    const ended = head.join(" ");
    // What is refused does not become what is wanted.
    return negates(cut) && !negates(ended) ? cut : ended;
  }
  return cut;
}
