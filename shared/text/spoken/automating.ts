/** The words for what is to happen by itself; each is a part of an expression. */
export interface AutomatingWords {
  /** What acts by itself: "automation", "bot". */
  names: string;
  /** What may act by itself among other things, or says so: "script", "by itself". */
  programs: string;
  /** Opens when something happens: "when", "at sunset". */
  triggers: string;
  /** Opens when it does not happen: "unless", "but not". */
  exceptions: string;
  /** Opens what the speakers do, or a remark: "I", "it is". */
  remarks: string;
  /** Opens a wish that something happens: "ik wil dat "; absent where other rules read such wishes. */
  wishes?: string;
  /** Addresses the partner of the talk, or names the speaker: "you", "I". */
  speakers: string;
}

/** What tells that something is to happen by itself. */
export interface Automating {
  names: RegExp;
  programs: RegExp;
  /** A condition or two, and what happens then (`act`): "when it rains, close the window". */
  rule: RegExp;
  /** Says when something happens or does not, anywhere in a sentence. */
  conditions: RegExp;
  /** Says when it does not, anywhere in a sentence. */
  exceptions: RegExp;
  /** Opens an exception to what is said before it. */
  excepts: RegExp;
  /** Opens a wish that something happens. */
  wishes: RegExp;
  /** Speaks of the two who talk. */
  addresses: RegExp;
}

const NEVER = /(?!)/;

/** For a language of which none are known. */
export const NO_AUTOMATING: Automating = {
  names: NEVER,
  programs: NEVER,
  rule: NEVER,
  conditions: NEVER,
  exceptions: NEVER,
  excepts: NEVER,
  wishes: NEVER,
  addresses: NEVER,
};

/** How a language with blanks between its words says so, from its words. */
export function automating(words: AutomatingWords): Automating {
  const { names, programs, triggers, exceptions, remarks, wishes, speakers } = words;
  const alone = (words: string) => String.raw`(?<!\p{L})(?:${words})(?!\p{L})`;
  // A time of day has a colon of its own.
  const condition = String.raw`${alone(triggers)}(?:[^,;:]|(?<=\d):(?=\d)){0,120}`;
  return {
    names: new RegExp(alone(names), "iu"),
    programs: new RegExp(alone(programs), "iu"),
    rule: new RegExp(String.raw`^(?:${condition}, ){1,2}(?!(?:${remarks})(?!\p{L}))(?<act>.{6,})$`, "iu"),
    conditions: new RegExp(alone(`${triggers}|${exceptions}`), "iu"),
    exceptions: new RegExp(alone(exceptions), "iu"),
    excepts: new RegExp(`^${alone(exceptions)}`, "iu"),
    wishes: wishes ? new RegExp(`^${wishes}`, "iu") : NEVER,
    addresses: new RegExp(alone(speakers), "iu"),
  };
}
