import type { Said } from "../evidence.ts";

/** What the imagined product does, has or must support, as a message says it. */
export interface Described extends Said {
  text: string;
  /** Whether a part of it would be wrong, as of "when it rains, close the window". */
  isWhole?: boolean;
  /** Whether the person puts it off. */
  isLater?: boolean;
}

/** The same with the index of the turn that names it. */
export interface Feature extends Described {
  turn: number;
}
