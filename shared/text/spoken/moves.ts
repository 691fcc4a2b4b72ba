/**
 * How people carry a talk on in a language: pick, accept, refuse, decide and report. An expression for a
 * sentence is applied without opening words.
 */
export interface Moves {
  /** Picks proposals by their numbers, which it captures: "do 1 and 3". */
  picks: RegExp;
  /** How an answer offers work, which it captures: "Would you like me to draw it?". */
  offers: RegExp;
  /** Says yes to an offer. */
  agrees: RegExp;
  /** Goes on with what the answer before proposes: "great, do that". */
  accepts: RegExp;
  /** Turns down what the answer before proposes. */
  rejects: RegExp;
  /** Settles something, which it captures: "let's take SQLite". */
  decides: RegExp[];
  /** Between what is settled and why. */
  reason: RegExp;
  /** Says that what the answer before gives does not work. */
  complains: RegExp;
  /** Says that the problem is solved. */
  solved: RegExp;
  /** Says that something is done: "I have printed it". */
  reports: RegExp;
  /** Announces what a coding agent does next: "Let me look". */
  announces: RegExp;
  /** Asks the person what to do, or whether to do it. */
  asksLeave: RegExp;
}

const NEVER = /(?!)/;

/** For a language of which none are known. */
export const NO_MOVES: Moves = {
  picks: NEVER,
  offers: NEVER,
  agrees: NEVER,
  accepts: NEVER,
  rejects: NEVER,
  decides: [],
  reason: NEVER,
  complains: NEVER,
  solved: NEVER,
  reports: NEVER,
  announces: NEVER,
  asksLeave: NEVER,
};
