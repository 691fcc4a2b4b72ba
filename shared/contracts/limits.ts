// Without zod, so that what people type can be checked in a browser that has none.

/** How many characters a text has: at least `min` when trimmed, 1 by default, and at most `max`. */
export interface Length {
  min?: number;
  max: number;
}

/** How long the texts are that clients send. */
export const LENGTHS = {
  title: { min: 3, max: 200 },
  /** Descriptions and summaries may be empty. */
  description: { max: 20_000 },
  summary: { max: 4_000 },
  tag: { max: 50 },
  todo: { max: 500 },
  /** Decisions, suggestions and features. */
  statement: { max: 500 },
} as const satisfies Record<string, Length>;

/** The most items of each list of a dream. */
export const MAX_ITEMS = {
  tags: 50,
  todos: 200,
  documents: 200,
  decisions: 50,
  suggestions: 50,
  features: 200,
} as const;
