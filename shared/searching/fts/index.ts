import type { Counts, DreamState, SearchIndex } from "../engine.ts";
import type { SearchableConversation, SearchableDream, SelectableDream } from "../entry.ts";
import type { DreamFilter, SearchQuery } from "../query/query.ts";
import type { Listed, PageOf, SearchPage, SearchResult } from "../results.ts";
import { beginningsOf, type ListedWord, likeliest } from "../spelling.ts";
import type { Database } from "./database.ts";
import { list } from "./list.ts";
import { Statements } from "./rows.ts";
import { prepareTables } from "./schema.ts";
import { search } from "./search.ts";
import { UnusableIndex } from "./unusable-index.ts";
import {
  conversationsOf,
  deleteConversation,
  deleteDream,
  findDream,
  writeConversation,
  writeDream,
  writeSummary,
} from "./write.ts";

export type { Database, Statement } from "./database.ts";
export { SCHEMA_VERSION } from "./schema.ts";
export { UnusableIndex } from "./unusable-index.ts";

/** Comes after every letter. */
const LAST = "\u{10ffff}";

/** A full-text index of dreams in SQLite (FTS5). Every call is synchronous. */
export class DreamIndex implements SearchIndex {
  readonly #database: Database;
  readonly #statements: Statements;
  #depth = 0;

  private constructor(database: Database) {
    this.#database = database;
    this.#statements = new Statements(database);
  }

  /**
   * Opens the index in a database, and creates it in an empty one.
   *
   * @throws {UnusableIndex} when the database is something else, an index of another version, or unreadable
   */
  static open(database: Database): DreamIndex {
    try {
      prepareTables(database);
    } catch (error) {
      throw asUnusable(error);
    }
    return new DreamIndex(database);
  }

  /**
   * Reads the whole database: milliseconds for each megabyte.
   *
   * @param bytes the size of its file: SQLite itself does not notice that a part of the last page is missing
   * @throws {UnusableIndex} when a part of it is missing or damaged
   */
  verify(bytes: number): void {
    try {
      const { size = 0 } =
        this.#statements.get<{ size: number }>(
          "SELECT page_count * page_size AS size FROM pragma_page_count, pragma_page_size",
        ) ?? {};
      if (size !== bytes) throw new UnusableIndex("damaged", `The index has ${bytes} bytes, not ${size}.`);
      const rows = this.#database.prepare("PRAGMA integrity_check(1)").all() as { integrity_check: string }[];
      const [problem] = rows.filter(({ integrity_check: result }) => result !== "ok");
      if (problem) throw new UnusableIndex("damaged", problem.integrity_check);
    } catch (error) {
      throw asUnusable(error);
    }
  }

  /**
   * Does all of `work` or, where it throws, nothing of it. Each put is a transaction; many in one are many
   * times faster.
   */
  transaction<Result>(work: () => Result): Result {
    if (this.#depth > 0) return work();
    this.#database.exec("BEGIN IMMEDIATE");
    this.#depth += 1;
    try {
      const result = work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      this.#database.exec("ROLLBACK");
      this.#statements.forget();
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  state(dreamId: string): DreamState | undefined {
    const dream = this.#statements.get<{ no: number; updated: string }>(
      "SELECT no, updated FROM dream WHERE id = ?",
      dreamId,
    );
    return (
      dream && {
        updated: dream.updated,
        conversations: new Map(
          conversationsOf(this.#statements, dream.no).map(({ id, content_hash }) => [id, content_hash]),
        ),
      }
    );
  }

  /** What a dream is listed by, as it is indexed, with its tags as they are compared. */
  selectable(dreamId: string): SelectableDream | undefined {
    const dream = this.#statements.get<Omit<SelectableDream, "tags"> & { no: number }>(
      "SELECT no, id, updated, kind, status, brand FROM dream WHERE id = ?",
      dreamId,
    );
    if (!dream) return undefined;
    const { no, ...values } = dream;
    const tags = this.#statements.all<{ value: string }>("SELECT value FROM tag WHERE no = ?", no);
    return { ...values, tags: tags.map(({ value }) => value) };
  }

  putDream(dream: SearchableDream): void {
    this.transaction(() => writeDream(this.#statements, dream));
  }

  putConversation(dreamId: string, conversation: SearchableConversation): void {
    this.transaction(() => {
      const dream = findDream(this.#statements, dreamId);
      if (!dream) throw new Error(`dream ${dreamId} is put after its conversation`);
      deleteConversation(this.#statements, dream.no, conversation.conversation_id);
      writeConversation(this.#statements, dream, conversation);
    });
  }

  removeConversation(dreamId: string, conversationId: string): void {
    this.transaction(() => {
      const dream = findDream(this.#statements, dreamId);
      if (dream && deleteConversation(this.#statements, dream.no, conversationId))
        writeSummary(this.#statements, dream);
    });
  }

  remove(dreamId: string): void {
    this.transaction(() => {
      const dream = findDream(this.#statements, dreamId);
      if (dream) deleteDream(this.#statements, dream.no);
    });
  }

  search(query: SearchQuery, page: SearchPage): SearchResult {
    return search(this.#statements, query, page);
  }

  list(filter: DreamFilter, page: PageOf<Listed>): Listed[] {
    return list(this.#statements, filter, page);
  }

  suggestions(word: string): string[] {
    return likeliest(
      word,
      beginningsOf(word).flatMap((letter) =>
        this.#statements.all<ListedWord>(
          "SELECT term AS word, doc AS dreams FROM word_list WHERE term >= ? AND term < ?",
          letter,
          letter + LAST,
        ),
      ),
    );
  }

  counts(): Counts {
    return (
      this.#statements.get<Counts>(
        `SELECT (SELECT count(*) FROM dream) AS dreams, count(*) AS conversations, coalesce(sum(count), 0) AS messages
         FROM conversation`,
      ) ?? { dreams: 0, conversations: 0, messages: 0 }
    );
  }

  /** Merges what many small changes leave behind, so that a search reads less. */
  optimize(): void {
    for (const table of ["dream_text", "message_text", "word"])
      this.#database.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
  }
}

/** SQLite's own errors name no class: what a damaged or foreign file causes is told apart by its message. */
function asUnusable(error: unknown): unknown {
  if (error instanceof UnusableIndex) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/not a database/i.test(message)) return new UnusableIndex("foreign", message, { cause: error });
  return /malformed|corrupt|disk I\/O|no such table/i.test(message)
    ? new UnusableIndex("damaged", message, { cause: error })
    : error;
}
