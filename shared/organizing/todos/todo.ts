export interface Todo {
  text: string;
  done: boolean;
}

/** A todo with where it comes from; a lower `rank` is kept before a higher one. */
export interface Candidate extends Todo {
  rank: number;
  turn: number;
  /** The row of a plan it stands in; a later plan's row of the same name replaces it. */
  row?: string;
}
