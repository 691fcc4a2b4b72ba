import type { Dream } from "../../generated/types.ts";
import type { ReadUpTo } from "./read-up-to.ts";

/** A piece of a dream around what a query finds. */
export interface LocalSnippet {
  /** The name of the field. */
  field: string;
  /** The piece of its text. */
  text: string;
  /** What matches in `text`: start and end, in UTF-16 units. */
  ranges: [start: number, end: number][];
}

/** A message of a conversation that was captured on this device, by its index. */
export interface MessageMatch {
  /** The id of the conversation. */
  conversation_id: string;
  /** The index of the message. */
  message: number;
}

/** The options of a search on a device. */
export interface SearchOptions {
  /** The most dreams; default 20. */
  limit?: number | undefined;
  /** The `next` of the previous page of the same query. */
  after?: unknown;
  /** Whether the last word may be only the beginning of one, as while somebody types; default false. */
  typing?: boolean | undefined;
}

/** A filter of a query whose value means nothing. */
export interface InvalidFilter {
  /** The name of the filter. */
  filter: string;
  /** Its value in the query. */
  value: string;
  /** What is wrong with it, for a person. */
  message: string;
}

/** What an index finds, as ids. */
export interface Found {
  /** Whether the dreams have all words of the query or, where none does, any of them. */
  matching: "all" | "any";
  hits: { dream_id: string; score: number; matches: MessageMatch[] }[];
  /** How many dreams are found; absent where only filters select them. */
  total?: number | undefined;
  /** What to pass as `after` for the next page; null on the last. */
  next: unknown;
  /** Filters that are left out, since their values mean nothing. */
  invalid: readonly InvalidFilter[];
  /** Where nothing is found, words of dreams that are spelled like those of the query. */
  suggestions: string[];
}

/** What is indexed anew of a dream. */
export interface Indexed {
  dream: Dream;
  conversation?: {
    id: string;
    content_hash: string;
    source: string;
    messages: readonly { content: string }[];
  };
}

/** An index in memory as a store keeps it, and how far it has read the store's changes. */
export interface KeptIndex {
  readUpTo: ReadUpTo;
  index: unknown;
}

/** A search index of a store, and how far it has read the store's changes. */
export interface LocalIndex {
  /** How far it has read the store's changes; null where it has read none. */
  readUpTo(): ReadUpTo | null;
  /** Removes and puts dreams, and says how far the store is read by that, in one change. */
  advance(readUpTo: ReadUpTo, put: readonly Indexed[], remove: readonly string[]): void;
  /** Whether an error says that the index is damaged: then it is cleared and built anew. */
  isUnusable(error: unknown): boolean;
  search(query: string, options: SearchOptions): Found;
  snippets(query: string, dream: Dream): LocalSnippet[];
  /**
   * What the store is to keep of an index in memory; null where it has read too little since it was kept to
   * be worth it.
   */
  toKeep?(): KeptIndex | null;
  /** Empties the index. */
  clear(): void;
  close(): void;
}
