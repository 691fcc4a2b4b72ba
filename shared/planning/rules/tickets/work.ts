import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { Acceptance } from "@dreamcatcher/contracts/plan";
import { distinction, likeness, stems } from "@dreamcatcher/text/words";

/** A piece of work of the plan, before it has an id, an estimate and dependencies. */
export interface Work {
  /** What is to be done, in the words of the dream. */
  text: string;
  /** What names the ticket; it is shortened. */
  name: string;
  description: string;
  evidence: Evidence[];
  /** The index of the fragment that asks for it. */
  fragment: number;
  isDone: boolean;
  isLater: boolean;
  /** A todo that takes minutes: an errand, or a single step. */
  isStep: boolean;
  acceptance: Acceptance[];
  /** The path of the file that does it, or that it begins with. */
  path: string | null;
}

export const workFor = (text: string, of: Partial<Work> = {}): Work => ({
  text,
  name: text,
  description: "",
  evidence: [],
  fragment: 0,
  isDone: false,
  isLater: false,
  isStep: false,
  acceptance: [],
  path: null,
  ...of,
});

/** Texts that are compared by their words, which are read once. */
export interface Worded {
  text: string;
  words: ReadonlySet<string>;
}

export const worded = (text: string): Worded => ({ text, words: stems(text.slice(0, 1_000)) });

/** Whether two texts say the same, or one of them a part of what the other says. */
export const saysTheSame = (a: Worded, b: Worded): boolean =>
  distinction(a.text) === distinction(b.text) &&
  (likeness(a.words, b.words) >= 0.7 || isPartOf(a.words, b.words) || isPartOf(b.words, a.words));

const isPartOf = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size >= 2 && [...part].every((word) => whole.has(word));

/** The one of `candidates` whose words are most like those of a text, where they are at all. */
export function mostAlike<Item>(
  text: string,
  candidates: readonly Item[],
  textOf: (item: Item) => string,
  least: number,
): Item | undefined {
  const words = stems(text);
  const [best] = candidates
    .map((item) => ({ item, alike: likeness(stems(textOf(item)), words) }))
    .sort((a, b) => b.alike - a.alike);
  return best && best.alike >= least ? best.item : undefined;
}
