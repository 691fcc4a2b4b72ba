/** What tells what the person is after: in their sentences, and in the answers. */
export interface Kinds {
  /** A fault that is to be mended. */
  fails: RegExp;
  /** A text that is to be written. */
  writes: RegExp;
  /** How something is done. */
  wonders: RegExp;
  /** A thing that is to be made. */
  creates: RegExp;
  /** A wish or plan of the person to make, begin, hold or change something, software or not. */
  undertakes: RegExp;
  /** What an answer calls the reason of a fault. */
  causes: RegExp;
}

const NEVER = /(?!)/;

/** For a language of which none are known: programs fail in English. */
export const NO_KINDS: Kinds = {
  fails: /\b(?:errors?|exception|traceback)\b/i,
  writes: NEVER,
  wonders: NEVER,
  creates: NEVER,
  undertakes: NEVER,
  causes: NEVER,
};
