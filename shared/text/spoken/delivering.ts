/** What tells in a language whether an answer hands over what is asked for. */
export interface Delivering {
  /** Opens an answer that declines. */
  refuses: RegExp;
  /** Says that something could not be done. */
  fails: RegExp;
  /** Says that something was made or changed: "I have added a button". */
  reports: RegExp;
  /** Needs something of the person first: "Please paste the text". */
  needs: RegExp;
  /** Offers at its end to begin: "Shall I start?" */
  offers: RegExp;
  /** Courtesy at the end, which needs and offers nothing: "If you need more, let me know." */
  closing: RegExp;
  /** Opens an answer that only says what it thinks of the idea. */
  comments: RegExp;
  /** Names what is made of code: it is delivered as code, not as an answer in words. */
  programs: RegExp;
  /** Names what is written in words: it is delivered by an answer. */
  texts: RegExp;
  /** Verbs of writing, which an answer in words delivers. */
  writes: RegExp;
  /** Work that only the person can do: to buy, to call. */
  errands: RegExp;
  /** The verb and article before the thing that is asked for; never where the verb may stand behind it. */
  verb: RegExp;
  /** What describes a thing comes after its noun: "a page that shows a story" is a page. */
  describes: RegExp;
}

/** The words of a language for what delivers; each is a part of an expression. */
interface Words extends Record<Exclude<keyof Delivering, "verb">, string> {
  verb?: string;
  /** Whether words stand without blanks, or with particles before and behind them. */
  isJoined?: true;
}

const NEVER = /(?!)/;
/** "Would you like me to write the letter, too?" offers more than was asked for. */
const MORE = String.raw`[^?]{0,80}(?<!\p{L})(?:also|too|ook|auch|aussi|également|también|também|anche|также)(?!\p{L})`;

/** For a language of which none are known. */
export const NO_DELIVERING: Delivering = {
  refuses: NEVER,
  fails: NEVER,
  reports: NEVER,
  needs: NEVER,
  offers: NEVER,
  closing: /(?!)/g,
  comments: NEVER,
  programs: NEVER,
  texts: NEVER,
  writes: NEVER,
  errands: NEVER,
  verb: NEVER,
  describes: NEVER,
};

/** How a language tells what is delivered, from its words. */
export function delivering(words: Words): Delivering {
  const [before, behind] = words.isJoined ? ["", ""] : ["(?<![\\p{L}\\d-])", "(?![\\p{L}\\d])"];
  const within = (names: string) => new RegExp(`${before}(?:${names})${behind}`, "iu");
  const opening = (names: string) => new RegExp(`^(?:${names})${behind}`, "iu");
  return {
    refuses: opening(words.refuses),
    fails: within(words.fails),
    reports: new RegExp(words.reports, "iu"),
    needs: new RegExp(words.needs, "iu"),
    offers: new RegExp(
      String.raw`${before}(?:${words.offers})(?!${MORE})[^.!?。？！؟\n]{0,80}${words.isJoined ? "[?？؟。]?" : "[?]"}\s*$`,
      "iu",
    ),
    closing: new RegExp(String.raw`${before}(?:${words.closing})[^.!?。？！؟\n]*(?:[.!?。？！؟]|$)`, "giu"),
    comments: opening(words.comments),
    programs: within(words.programs),
    texts: within(words.texts),
    writes: words.isJoined ? within(words.writes) : opening(words.writes),
    errands: words.isJoined ? within(words.errands) : opening(words.errands),
    verb: words.verb === undefined ? NEVER : new RegExp(`^(?:${words.verb})`, "iu"),
    describes: words.isJoined ? NEVER : new RegExp(String.raw`\s(?:${words.describes})\s`, "iu"),
  };
}
