import type { SearchableConversation, SearchableDream } from "./entry.ts";
import type { DreamFilter, SearchQuery } from "./query/query.ts";
import type { Listed, PageOf, SearchPage, SearchResult } from "./results.ts";

/** What an index holds of a dream. */
export interface DreamState {
  /** The dream's `updated`, as it was put. */
  updated: string;
  /** `content_hash` by conversation id. */
  conversations: ReadonlyMap<string, string>;
}

export interface Counts {
  dreams: number;
  conversations: number;
  messages: number;
}

/** A search index of dreams and what was said of them: one interface over SQLite and MiniSearch. */
export interface SearchIndex {
  /** What is indexed of a dream, undefined where it is not. */
  state(dreamId: string): DreamState | undefined;
  /** Puts a dream, in place of the one with its id; its conversations stay. */
  putDream(dream: SearchableDream): void;
  /** Puts a conversation of a dream, in place of the one with its id. */
  putConversation(dreamId: string, conversation: SearchableConversation): void;
  /** Removes a conversation; one that is not there is no error. */
  removeConversation(dreamId: string, conversationId: string): void;
  /** Removes a dream with its conversations; one that is not there is no error. */
  remove(dreamId: string): void;
  /** One page of the dreams that a query finds, best first. */
  search(query: SearchQuery, page: SearchPage): SearchResult;
  /** One page of the dreams that a filter selects, newest change first. */
  list(filter: DreamFilter, page: PageOf<Listed>): Listed[];
  /** Words of dreams that are spelled like this one, likeliest first; at most three. */
  suggestions(word: string): string[];
  counts(): Counts;
}
