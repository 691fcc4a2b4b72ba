import { distinction, likeness, stems } from "@dreamcatcher/text/words";
import type { PlannableDream } from "../../planner.ts";
import type { SourceFile } from "../assembling/assemble.ts";

/** A feature of the project; `topic` is the title of the fragment that names it. */
export interface Feature {
  text: string;
  topic: string;
  fragment: number;
  /** The conversation also lists it as a todo that is not done. */
  isOpen: boolean;
}

export interface Requirements {
  features: Feature[];
  /** Open todos that are none of the features. */
  todos: string[];
}

/** The number of features, and of todos, that are compared with each other. */
const MAX_COMPARED = 200;

/** The features and open todos of a dream, without duplicates: people repeat a feature as a todo. */
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

/** The index of the last fragment with program code, -1 where there is none. */
export const lastFragmentWithCode = (files: readonly SourceFile[]): number =>
  Math.max(-1, ...files.filter(({ language }) => language !== null).map(({ fragment }) => fragment));

/** Whether later code may implement a feature; without later code it cannot be implemented. */
export const mayBeImplemented = ({ fragment, isOpen }: Feature, last: number): boolean =>
  !isOpen && fragment <= last;
