/** How one kind of secret is found: a word leads to where its pattern may match. */
export interface Rule {
  kind: string;
  /** What a person calls it. */
  title: string;
  /** In small letters, of three characters at least. */
  words: readonly string[];
  /** How many characters before the word the pattern begins; -1 where it begins behind it. By default 0. */
  back?: number;
  /** Sticky, and of bounded length. The secret is the last group that matched, or else all of it. */
  pattern: RegExp;
  /** The fewest bits of a character that a key of this form has; none where it has no form. */
  entropy?: number;
  /** Whether it is a secret, by its text and by what stands before it in the name that leads to it. */
  accepts?: (value: string, before: string) => boolean;
}

/** For `back`: the pattern begins behind the word. */
export const BEHIND = -1;
