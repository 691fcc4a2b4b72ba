import type { Field } from "./entry.ts";

/** How much a word counts by the field that it is found in. */
export const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  title: 8,
  tags: 5,
  summary: 4,
  description: 2,
  outcome: 2,
  decisions: 2,
  features: 2,
  todos: 2,
  documents: 1.5,
  suggestions: 1,
};
/** The same for messages. */
export const MESSAGE_WEIGHTS = { text: 1, code: 0.7 } as const;

/**
 * What a word counts for being found at all, however long the text is: the delta of BM25+, as MiniSearch has
 * it.
 */
export const FOUND = 0.5;
/** What each of the next messages adds to the best one. */
const NEXT_MESSAGES = 0.3;
const MAX_NEXT = 3;
/** The most messages that a hit names. */
export const MAX_MATCHES = 3;

/** The score of a dream's messages: the best and a part of the next three, however many there are. */
export function messagesScore(scores: readonly number[]): number {
  const [best = 0, ...others] = [...scores].sort((a, b) => b - a);
  return best + NEXT_MESSAGES * others.slice(0, MAX_NEXT).reduce((sum, score) => sum + score, 0);
}

/**
 * How much a word counts that so many of all dreams have: the inverse document frequency of BM25, above 0.
 */
export const rarity = (having: number, all: number): number =>
  Math.log(1 + (Math.max(0, all - having) + 0.5) / (having + 0.5));

/**
 * How much of a query a dream has, 0 to 1: the root of the share of its words, each counted by its weight.
 * Without it one word said often would outdo all words said once.
 */
export function coverage(weights: readonly number[], has: readonly boolean[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return 0;
  return Math.sqrt(weights.reduce((sum, weight, at) => (has[at] ? sum + weight : sum), 0) / all);
}
