import { distinction, likeness, stems } from "@dreamcatcher/text/words";

/** A text that is compared by its words, which are read once. */
export interface Worded {
  text: string;
  words: ReadonlySet<string>;
  /** What texts of the same words may still differ in: numbers, and a denial. */
  distinction: string;
}

/** A text with its words; of a longer one those of its beginning. */
export function worded(text: string): Worded {
  const read = text.slice(0, 1_000);
  return { text, words: stems(read), distinction: distinction(read) };
}

/** Whether two texts say the same in nearly the same words. */
export const saysAlike = (a: Worded, b: Worded): boolean =>
  a.distinction === b.distinction && likeness(a.words, b.words) >= 0.7;

/** Whether two texts say the same, or one of them a part of what the other says. */
export const saysTheSame = (a: Worded, b: Worded): boolean =>
  saysAlike(a, b) ||
  (a.distinction === b.distinction && (isPartOf(a.words, b.words) || isPartOf(b.words, a.words)));

const isPartOf = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size >= 2 && [...part].every((word) => whole.has(word));

/** How many of the words of one text another one has. */
export const inCommon = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...words].filter((word) => others.has(word)).length;

/** The one of `candidates` whose words are most like those of a text, where they are at all. */
export function mostAlike<Item extends Worded>(
  words: ReadonlySet<string>,
  candidates: readonly Item[],
  least: number,
): Item | undefined {
  const [best] = candidates
    .map((item) => ({ item, alike: likeness(item.words, words) }))
    .sort((a, b) => b.alike - a.alike);
  return best && best.alike >= least ? best.item : undefined;
}
