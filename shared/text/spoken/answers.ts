/**
 * How assistants answer in a language: open, hand over, report and conclude. An expression for a sentence is
 * applied to the whole of it.
 */
export interface Answers {
  /** Says nothing by itself: courtesy, narration, offers, what is about to follow. */
  aside: RegExp;
  /** Opens a statement without adding to it: "However, ", "In summary, ". */
  opening: RegExp;
  /** Leans on the sentence before it: "It also …". */
  leaning: RegExp;
  /** Hands something over, which it captures: "Here is a script that …". */
  delivers: RegExp;
  /** How a request for something to hand over opens: "write me ". */
  makes: RegExp;
  /** Names something that is handed over, which it captures: "Title: Spring". */
  titled: RegExp;
  /** Describes what is handed over, with what is shown for its opening: "This script counts …". */
  describes: [RegExp, string];
  /** Reports work that is done: "I've added …", "All tests pass". */
  reports: RegExp;
  /** Recommends, judges or says what is so. */
  settles: RegExp;
  /** Opens a sentence that concludes: "In summary, ". */
  concludes: RegExp;
  /** A heading above a conclusion. */
  concluding: RegExp;
  /** Recommends something, which it captures: "I'd recommend X". */
  recommends: RegExp;
  /** Puts a choice to the person: "Should it be A or B?" */
  choices: RegExp;
  /** Asks to settle something, which it captures: "Should I use Postgres?" */
  proposes: RegExp;
  /** Declines to answer. */
  declines: RegExp;
  /**
   * What is shown before a decision, something handed over, a solution, the names of points and of steps, and
   * behind what comes later.
   */
  labels: {
    decided: string;
    delivered: string;
    solved: string;
    points: string;
    steps: string;
    later: string;
  };
}

const NEVER = /(?!)/;

/** For a language of which none are known. */
export const NO_ANSWERS: Answers = {
  aside: NEVER,
  opening: NEVER,
  leaning: NEVER,
  delivers: NEVER,
  makes: NEVER,
  titled: NEVER,
  describes: [NEVER, ""],
  reports: NEVER,
  settles: NEVER,
  concludes: NEVER,
  concluding: NEVER,
  recommends: NEVER,
  choices: NEVER,
  proposes: NEVER,
  declines: NEVER,
  labels: { decided: "", delivered: "", solved: "", points: "", steps: "", later: "" },
};
