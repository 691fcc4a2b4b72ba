import type { Counts, DreamState, SearchIndex } from "../engine.ts";
import type { SearchableConversation, SearchableDream } from "../entry.ts";
import type { DreamFilter, SearchQuery } from "../query/query.ts";
import type { Listed, PageOf, Position, SearchResult } from "../results.ts";
import type { Database } from "./database.ts";

export type { Database, Statement } from "./database.ts";

/** Raised with each change of the tables or of how terms are made: an index of another version is rebuilt. */
export const SCHEMA_VERSION = 1;

/** A database that is no index, is one of another version, or is damaged: it must be built anew. */
export class UnusableIndex extends Error {
  override readonly name = "UnusableIndex";
  readonly reason: "foreign" | "version" | "damaged";
  constructor(reason: UnusableIndex["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A full-text index of dreams in SQLite (FTS5). Everything is synchronous. */
export class DreamIndex implements SearchIndex {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Opens an index, and creates it where the database is empty.
   *
   * @throws {UnusableIndex} when the database is something else, of another version, or damaged
   */
  static open(database: Database): DreamIndex {
    return new DreamIndex(database);
  }

  /** Does all of `work` or nothing: what throws in it undoes it. Many puts in one are many times faster. */
  transaction<Result>(work: () => Result): Result {
    return work();
  }

  state(_dreamId: string): DreamState | undefined {
    throw new Error("not yet");
  }
  putDream(_dream: SearchableDream): void {}
  putConversation(_dreamId: string, _conversation: SearchableConversation): void {}
  removeConversation(_dreamId: string, _conversationId: string): void {}
  remove(_dreamId: string): void {}
  search(_query: SearchQuery, _page: PageOf<Position>): SearchResult {
    throw new Error("not yet");
  }
  list(_filter: Partial<DreamFilter>, _page: PageOf<Listed>): Listed[] {
    return [];
  }
  suggestions(_word: string): string[] {
    return [];
  }
  counts(): Counts {
    return { dreams: 0, conversations: 0, messages: Number(this.#database !== undefined) };
  }

  /** Merges what many small changes have left, so that searching reads less. For after a rebuild. */
  optimize(): void {}
}
