import { distinction, likeness, stems } from "@dreamcatcher/text/words";
import type { PlannableDream } from "../../planner.ts";
import type { SourceFile } from "../assembling/assemble.ts";

/** Something that the project is to do; `topic` is the fragment it was named in. */
export interface Feature {
  text: string;
  topic: string;
  fragment: number;
  /** The talk has it among its todos as well, not done yet. */
  isOpen: boolean;
}

export interface Requirements {
  features: Feature[];
  /** What is still to be done and is none of the features. */
  todos: string[];
}

/** Beyond so many of a sort nothing is compared. */
const MAX_COMPARED = 200;

/** What a dream asks for, each thing once: people say again as a todo what they said as a feature. */
export function requirementsOf({ dream, fragments }: PlannableDream): Requirements {
  const known: { text: string; stems: Set<string>; feature?: Feature }[] = [];
  const find = (text: string, words: Set<string>) =>
    known.find((each) => likeness(each.stems, words) >= 0.8 && distinction(each.text) === distinction(text));
  const features: Feature[] = [];
  const todos: string[] = [];
  const all = fragments.flatMap(({ title, features: texts }, fragment) =>
    texts.map((text): Feature => ({ text, topic: title, fragment, isOpen: false })),
  );
  for (const [at, feature] of all.entries()) {
    const words = at < MAX_COMPARED ? stems(feature.text) : new Set<string>();
    if (find(feature.text, words)) continue;
    features.push(feature);
    known.push({ text: feature.text, stems: words, feature });
  }
  for (const [at, { text }] of dream.todos.filter(({ done }) => !done).entries()) {
    const words = at < MAX_COMPARED ? stems(text) : new Set<string>();
    const same = find(text, words);
    if (same?.feature) same.feature.isOpen = true;
    if (same) continue;
    todos.push(text);
    known.push({ text, stems: words });
  }
  return { features, todos };
}

/** The last fragment whose code is of a program in the project, -1 where there is none. */
export const lastFragmentWithCode = (files: readonly SourceFile[]): number =>
  Math.max(-1, ...files.filter(({ language }) => language !== null).map(({ fragment }) => fragment));

/** A feature that code followed on may be in it; one that none followed on cannot. */
export const mayBeImplemented = ({ fragment, isOpen }: Feature, last: number): boolean =>
  !isOpen && fragment <= last;
