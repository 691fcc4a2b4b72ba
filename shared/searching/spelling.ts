import { distance } from "fastest-levenshtein";
import { foldLetters } from "./fold.ts";

/** A word of an index, and how many dreams have it. */
export interface ListedWord {
  word: string;
  dreams: number;
}

const MAX_SUGGESTIONS = 3;

/** How many letters may be wrong in a word of so many. */
const mistakesIn = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/**
 * The letters that a suggestion for a word may begin with: its first, and its second where the first is too
 * many or in the wrong place. Other words need not be read.
 */
export const beginningsOf = (word: string): string[] => [...new Set([...foldLetters(word)].slice(0, 2))];

/**
 * The words of a list that differ from one by a letter or two, at most three: those that differ least, then
 * the most common ones.
 */
export function likeliest(word: string, words: Iterable<ListedWord>): string[] {
  const searched = foldLetters(word);
  const beginnings = beginningsOf(word);
  const most = mistakesIn(searched.length) + 1;
  const found: (ListedWord & { mistakes: number })[] = [];
  for (const each of words) {
    if (Math.abs(each.word.length - searched.length) > most) continue;
    if (!beginnings.some((letter) => each.word.startsWith(letter))) continue;
    const mistakes = mistakesOf(searched, each.word);
    if (mistakes > 0 && mistakes <= mistakesIn(searched.length)) found.push({ ...each, mistakes });
  }
  return found
    .sort((a, b) => a.mistakes - b.mistakes || b.dreams - a.dreams || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map((each) => each.word);
}

/** Two letters in the wrong order are one mistake. */
function mistakesOf(a: string, b: string): number {
  const mistakes = distance(a, b);
  return mistakes === 2 && a.length === b.length && isSwapped(a, b) ? 1 : mistakes;
}

function isSwapped(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at];
}
