import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { Acceptance } from "@dreamcatcher/contracts/plan";
import { distinction, likeness, stems } from "@dreamcatcher/text/words";

/** A text that is compared by its words, which are read once. */
export interface Worded {
  text: string;
  words: ReadonlySet<string>;
  /** What texts of the same words may still differ in: numbers, and a denial. */
  distinction: string;
}

export function worded(text: string): Worded {
  const read = text.slice(0, 1_000);
  return { text, words: stems(read), distinction: distinction(read) };
}

/** A piece of work of the plan, before it has an id and an estimate. Its text is the dream's. */
export interface Work extends Worded {
  /** The name that its text has as it is; null where one is to be made of the text. */
  name: string | null;
  /** Whether it is a part of a plan that the conversation has. */
  isPlanned: boolean;
  /** What the conversation reports of it. */
  report: string | null;
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
  ...worded(text),
  name: null,
  isPlanned: false,
  report: null,
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

/** Whether two texts say the same, or one of them a part of what the other says. */
export const saysTheSame = (a: Worded, b: Worded): boolean =>
  a.distinction === b.distinction &&
  (likeness(a.words, b.words) >= 0.7 || isPartOf(a.words, b.words) || isPartOf(b.words, a.words));

const isPartOf = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size >= 2 && [...part].every((word) => whole.has(word));

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
