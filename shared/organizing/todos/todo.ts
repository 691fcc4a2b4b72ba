export interface Todo {
  text: string;
  done: boolean;
}

/**
 * A todo with its origin: task list (rank 0), ask (1 or 3) or step of an answer (2 to 4); the lowest rank is
 * kept first.
 */
export interface Candidate extends Todo {
  rank: number;
  /** The index of its turn. */
  turn: number;
  /** The name of its row in a plan; a row of the same name in a later plan replaces it. */
  row?: string;
}
