/** What is expected of the dream of a talk; what is left out is not checked. */
export interface ExpectedDream {
  kind?: string;
  /** All todos, as `text` or `[x] text`. */
  todos?: readonly string[];
  /** All features. */
  features?: readonly string[];
  /** All decisions. */
  decisions?: readonly string[];
  /** What the summary holds, in any order, and what it does not. */
  summary?: { has?: readonly string[]; lacks?: readonly string[]; start?: string };
  /** What the outcome holds; null where nothing came of the talk. */
  outcome?: string | null;
  /** As `language` or `language filename`. */
  code?: readonly string[];
}

/** A talk in which one kind of fault would show, and what is right; messages alternate, the person's first. */
export interface DreamCase {
  name: string;
  title?: string;
  messages: readonly string[];
  dream: ExpectedDream;
}
