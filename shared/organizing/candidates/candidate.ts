import type { Said } from "../evidence.ts";

export interface Todo extends Said {
  text: string;
  done: boolean;
}

/** The origins of todos, from the most to the least important. */
export const RANK = {
  /** An item of a task list. */
  task: 0,
  /** An ask of the person. */
  ask: 1,
  /** A step of a plan in an answer. */
  plan: 2,
  /** A question how to do something, or a step that is optional or stands in a single sentence. */
  minor: 3,
  /** A step of any other list. */
  other: 4,
} as const;

/** A todo with its origin. */
export interface Candidate extends Todo {
  rank: (typeof RANK)[keyof typeof RANK];
  /** The index of its turn. */
  turn: number;
  /** The name of its row in a plan; a row of the same name in a later plan replaces it. */
  row?: string;
}
