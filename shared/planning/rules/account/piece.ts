import type { Outcome } from "./outcomes.ts";
import type { Passage } from "./passages.ts";

/** What is wanted, before it is known what came of it. */
export interface Want {
  name: string;
  /** The words that ask for it. */
  quote: string;
  /** What is said of it: its criteria. */
  details: string[];
  /** Whether it is a part of a plan, rather than a request by itself. */
  isPlanned: boolean;
  /** Whether it is a step, which waits for the piece before it. */
  isNext: boolean;
  /** Whether its box is ticked where it stands: it is done. */
  isChecked: boolean;
}

/** What is asked for by itself, rather than as a part of a plan. */
export const wantBeside = (name: string, quote: string, details: string[]): Want => ({
  ...{ name, quote, details },
  ...{ isPlanned: false, isNext: false, isChecked: false },
});

/** Work that a person asks for, or that stands in a plan which they gave or took up. */
export interface Piece extends Want, Outcome {
  passage: Passage;
  /** The index of its exchange. */
  at: number;
  /** The name of the point as which an answer puts it on a list; null or absent where none does. */
  notedAs?: string | null;
}

/** Something that is said, with where. */
export interface Remark {
  text: string;
  passage: Passage | null;
}
