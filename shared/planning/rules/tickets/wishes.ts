import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { PlannableDream } from "../../planner.ts";
import type { Passage } from "./passages.ts";
import { isPutOff, putOffIn } from "./wording.ts";
import { type Worded, worded } from "./work.ts";

/** A feature or todo of a dream. */
export interface Wish extends Worded {
  source: "feature" | "todo";
  evidence: Evidence | null;
  /** The index of the fragment that names it. */
  fragment: number;
  /** The person says it, rather than an assistant that tells what it makes. */
  isAsked: boolean;
  isDone: boolean;
  isLater: boolean;
}

/** Comparing takes time that grows with the square of their number. */
const MAX_OF_A_KIND = 200;

/** The features and todos of a dream, in its order. */
export function wishesOf({ dream, fragments }: PlannableDream, passages: readonly Passage[]): Wish[] {
  const fragmentOf = new Map(
    fragments.flatMap(({ features }, at) => features.map((text): [string, number] => [text, at])).reverse(),
  );
  const own = new Set(dream.features.map(({ text }) => text));
  const features = [
    ...dream.features,
    ...[...fragmentOf.keys()]
      .reverse()
      .flatMap((text) => (own.has(text) ? [] : { text, evidence: undefined })),
  ].slice(0, MAX_OF_A_KIND);
  const putOff = [...dream.decisions, ...features]
    .flatMap(({ text }) => (isPutOff(text) ? [] : putOffIn(text)))
    .map((clause) => worded(clause).words);
  const last = Math.max(0, fragments.length - 1);

  const wishOf = (
    source: Wish["source"],
    { text, evidence, done = false }: { text: string; evidence?: Evidence | undefined; done?: boolean },
  ): Wish => {
    const passage = evidence && passages.find((each) => each.text.includes(evidence.quote));
    const own = worded(text);
    return {
      ...own,
      source,
      evidence: evidence ?? null,
      fragment: passage?.fragment ?? fragmentOf.get(text) ?? last,
      isAsked: passage?.speaker !== "assistant",
      isDone: done,
      isLater: isPutOff(text) || putOff.some((words) => isMostly(words, own.words)),
    };
  };
  const named = features.map((feature) => wishOf("feature", feature));
  return [
    ...named.filter((wish) => !onlyPutsOff(wish, named)),
    ...dream.todos.slice(0, MAX_OF_A_KIND).map((todo) => wishOf("todo", todo)),
  ];
}

/** Whether most of what one text says, another says too. */
const isMostly = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  words.size > 0 &&
  2 * [...words].filter((word) => others.has(word)).length > Math.min(words.size, others.size);

/** A feature such as "karma later", which only says when another is to come. */
const onlyPutsOff = ({ text }: Wish, features: readonly Wish[]): boolean =>
  !isPutOff(text) &&
  putOffIn(text)
    .map((clause) => worded(clause).words)
    .some((words) => features.some((other) => other.text !== text && isMostly(words, other.words)));

const ERRAND = new RegExp(
  [
    "^(?:ask|call|phone|mail|buy|order|check|decide|measure|photograph|read|borrow|find|get|choose",
    String.raw`visit|talk|meet|sign up|vraag|bel|koop|kies)\b`,
  ].join("|"),
  "i",
);
const SINGLE_STEP = /^(?:install|run|start|save|enable|download|open|try|installeer)\b/i;

/** Whether a todo takes minutes, without anything to build. */
export const isStep = ({ source, text }: Wish): boolean =>
  source === "todo" && (ERRAND.test(text) || SINGLE_STEP.test(text));
