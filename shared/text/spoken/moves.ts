/**
 * How people carry a talk on in a language: pick, accept, refuse, decide and report. An expression for a
 * sentence is applied without opening words.
 */
export interface Moves {
  /** Greetings, courtesy and conjunctions that open a sentence. */
  opening: RegExp;
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
  /** Orders how to answer rather than what: "translate the answer", "use markdown". */
  manner: RegExp;
  /** How a request opens, and what is shown instead: "can you please ". */
  requests: [RegExp, string][];
  /** Settles something, which it captures: "let's take SQLite". */
  decides: RegExp[];
  /** Limits what is imagined, and captures the limit: "no flying", "max two nights". */
  limits: RegExp[];
  /** Sets a rule for the work, which it captures: "don't touch the schema". */
  rules: RegExp[];
  /** Settles something where it follows an answer, which it captures: "two nights in Vigo". */
  replies: RegExp[];
  /** Words that put something off: "later", "can wait". */
  later: RegExp;
  /** Puts off a thing, which it captures: "badges come later". */
  defers: RegExp[];
  /** Says that people do something without what is imagined: "they can phone". */
  elsewhere: RegExp;
  /** Opens a change of mind: "actually, ". */
  changes: RegExp;
  /** What a change of mind settles, which it captures: "make it Rust". */
  replaces: RegExp[];
  /** Chooses an option by its number, letter or ordinal, which it captures: "option B", "the second". */
  chooses: RegExp;
  /** The ordinals from the first on. */
  ordinals: string[];
  /** Follows what the answer before recommends: "let's do that". */
  follows: RegExp;
  /** Between two alternatives: " or ". */
  either: RegExp;
  /** What is turned down for what is chosen, at the end of a clause: " instead of Vue". */
  insteadOf: RegExp;
  /** Asks what something is to be: "How many nights do you want?" */
  asksFor: RegExp;
  /** Tells what is so rather than names something: "I have none". */
  tells: RegExp;
  /** Refuses or doubts, as a reply to a question. */
  refusal: RegExp;
  /** Words around what is settled that add nothing: articles, "then". */
  idle: RegExp;
  /** Opens what only points at something, or is no thing: "this", "a look". */
  pointing: RegExp;
  /** Between what is settled and why. */
  reason: RegExp;
  /** Opens a sentence with why, which it captures, and then what is settled: "Because X, we take Y". */
  because: RegExp;
  /** What settles more behind a decision, and which it captures: "backups go to the cloud". */
  furthers: RegExp[];
  /** Says that what the answer before gives does not work. */
  complains: RegExp;
  /** Says that the problem is solved. */
  solved: RegExp;
  /** Says that something is done: "I have printed it". */
  reports: RegExp;
  /** Says of a thing, which it captures, that it is taken care of: "the van is booked". */
  settledThings: RegExp[];
  /** Says that something is done by its verb alone, which it captures: "And divided as well". */
  deeds: RegExp[];
  /** Announces what a coding agent does next: "Let me look". */
  announces: RegExp;
  /** Asks the person what to do, or whether to do it. */
  asksLeave: RegExp;
}

const NEVER = /(?!)/;

/** For a language of which none are known. */
export const NO_MOVES: Moves = {
  opening: NEVER,
  picks: NEVER,
  offers: NEVER,
  agrees: NEVER,
  accepts: NEVER,
  rejects: NEVER,
  manner: NEVER,
  requests: [],
  decides: [],
  limits: [],
  rules: [],
  replies: [],
  later: NEVER,
  defers: [],
  elsewhere: NEVER,
  changes: NEVER,
  replaces: [],
  chooses: NEVER,
  ordinals: [],
  follows: NEVER,
  either: NEVER,
  insteadOf: NEVER,
  asksFor: NEVER,
  tells: NEVER,
  refusal: NEVER,
  idle: NEVER,
  pointing: NEVER,
  reason: NEVER,
  because: NEVER,
  furthers: [],
  complains: NEVER,
  solved: NEVER,
  reports: NEVER,
  settledThings: [],
  deeds: [],
  announces: NEVER,
  asksLeave: NEVER,
};
