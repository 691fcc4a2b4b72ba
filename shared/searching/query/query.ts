import type { Dream } from "@dreamcatcher/contracts/dream";

/** Terms that stand one after the other in a text. */
export interface Sequence {
  terms: readonly string[];
  /** Whether the last may be only the beginning of a term. */
  prefix: boolean;
}

/** A word or phrase of a query. */
export interface Clause {
  /** As it was typed, without quotes. */
  text: string;
  isPhrase: boolean;
  /** Any of them finds it. */
  sequences: readonly [Sequence, ...Sequence[]];
}

/**
 * What a dream must be. Where several values are named, any of them will do, but a dream must have all tags.
 */
export interface DreamFilter {
  kinds?: readonly Dream["kind"][];
  statuses?: readonly Dream["status"][];
  brands?: readonly string[];
  /** Whatever their case and diacritics. */
  tags?: readonly string[];
  /** The tools that its conversations come from. */
  sources?: readonly string[];
  /** The first and the last millisecond of its latest change, since 1970. */
  from?: number;
  to?: number;
  openTodo?: boolean;
  hasCode?: boolean;
}

/** What a dream must not be: none of these values. */
export type ExcludedValues = Pick<DreamFilter, "kinds" | "statuses" | "brands" | "tags" | "sources">;

/** A filter whose value means nothing. */
export interface InvalidFilter {
  filter: string;
  value: string;
  /** What the value must be, for the person who typed it. */
  message: string;
}

export interface SearchQuery {
  /**
   * Words and phrases. A dream must have all phrases. It must have up to three words, unless none does; of
   * more, the more it has the better.
   */
  clauses: readonly Clause[];
  /** Words and phrases that must not be found. */
  without: readonly Clause[];
  filter: DreamFilter;
  excluded: ExcludedValues;
  /** Whether words and phrases are searched in the code of messages alone. */
  inCode: boolean;
  /** Filters that are left out, since their values mean nothing. */
  invalid: readonly InvalidFilter[];
}

/**
 * The most words of which a dream must have all, unless none does. More are a question, and any of them will
 * do.
 */
const MAX_NEEDED = 3;

/** Whether dreams that have all words and phrases are looked for before those that have any. */
export const needsAll = ({ clauses }: SearchQuery): boolean =>
  clauses.length <= MAX_NEEDED || clauses.every(({ isPhrase }) => isPhrase);

/** Whether filters ask for anything. */
export const hasValues = (filter: DreamFilter): boolean => Object.keys(filter).length > 0;
