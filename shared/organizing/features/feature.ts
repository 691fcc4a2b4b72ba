import type { Said } from "../evidence.ts";

/** What the imagined product does, has or must support, as a message says it. */
export interface Described extends Said {
  text: string;
}

/** The same with the index of the turn that names it. */
export interface Feature extends Described {
  turn: number;
}
