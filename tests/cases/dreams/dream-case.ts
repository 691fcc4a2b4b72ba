/** What is expected of the dream of a talk; what is left out is not checked. */
export interface ExpectedDream {
  kind?: string;
  /** All todos, as `text` or `[x] text`. */
  todos?: readonly string[];
  /** All features. */
  features?: readonly string[];
  /** All decisions, as `text` or `text: reason`. */
  decisions?: readonly string[];
  /** What the summary holds, in any order, what it does not, and how it begins. */
  summary?: { has?: readonly string[]; lacks?: readonly string[]; start?: string };
  /** What the outcome holds; null where nothing came of the talk. */
  outcome?: string | null;
  /** All code, as `language` or `language filename`. */
  code?: readonly string[];
}

/** A talk in which one kind of fault would show, and what is right. Messages alternate, the person first. */
export interface DreamCase {
  name: string;
  title?: string;
  messages: readonly string[];
  dream: ExpectedDream;
}
