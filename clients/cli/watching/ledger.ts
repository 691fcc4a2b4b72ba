import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Session } from "../sessions/find.ts";
import { SQLITE, sqliteCodeOf } from "../settings/sqlite-code.ts";

/** What a session held when it was read: talks, none, or something that cannot be read. */
export type Held = "talks" | "none" | "unreadable";

const VERSION = 1;
const TABLES = `
  CREATE TABLE about (store_id TEXT);
  CREATE TABLE session (path TEXT PRIMARY KEY, state TEXT NOT NULL, held TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE talk (key TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;
  PRAGMA user_version = ${VERSION}`;
const BUSY_TIMEOUT_MS = 10_000;
/** Files that are damaged, or none of SQLite's. */
const UNUSABLE = new Set<number | undefined>([SQLITE.corrupt, SQLITE.notADatabase]);
const SUFFIXES = ["", "-wal", "-shm"] as const;

/**
 * What has been captured, in a file beside the dreams, so that nothing is read again that has not changed. It
 * holds nothing of its own: without it, everything is read once more, and no dream is there twice.
 */
export class Ledger {
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Opens the file; a damaged one begins anew. */
  static open(path: string): Ledger {
    try {
      return new Ledger(opened(path));
    } catch (error) {
      if (!isDamaged(error)) throw error;
      for (const suffix of SUFFIXES) rmSync(path + suffix, { force: true });
      return new Ledger(opened(path));
    }
  }

  /** Forgets everything if the dreams are not those that it was captured into: they were wiped, or moved. */
  follow(store_id: string | null): void {
    const row = this.#database.prepare("SELECT store_id FROM about").get();
    if (row && row.store_id !== null && row.store_id !== store_id)
      this.#database.exec("DELETE FROM session; DELETE FROM talk");
    this.#database.exec("DELETE FROM about");
    this.#database.prepare("INSERT INTO about VALUES (?)").run(store_id);
  }

  /** What a session held, if it has not changed since. */
  heldBy(session: Session): Held | undefined {
    const row = this.#session(session.path);
    return row?.state === stateOf(session) ? row.held : undefined;
  }

  /** What a session held when it was read last. */
  heldBefore(path: string): Held | undefined {
    return this.#session(path)?.held;
  }

  keep(session: Session, held: Held): void {
    this.#database
      .prepare("INSERT OR REPLACE INTO session VALUES (?, ?, ?)")
      .run(session.path, stateOf(session), held);
  }

  forget(path: string): void {
    this.#database.prepare("DELETE FROM session WHERE path = ?").run(path);
  }

  /** The hash of a talk when it was captured last; a talk moves with its file. */
  hashOf(key: string): string | undefined {
    const row = this.#database.prepare("SELECT hash FROM talk WHERE key = ?").get(key);
    return (row as { hash: string } | undefined)?.hash;
  }

  keepTalk(key: string, hash: string): void {
    this.#database.prepare("INSERT OR REPLACE INTO talk VALUES (?, ?)").run(key, hash);
  }

  close(): void {
    this.#database.close();
  }

  #session(path: string): { state: string; held: Held } | undefined {
    const row = this.#database.prepare("SELECT state, held FROM session WHERE path = ?").get(path);
    return row as { state: string; held: Held } | undefined;
  }
}

/** Tells the states of a session from each other without reading it. */
const stateOf = ({ size, modified }: Session): string => `${size} ${modified}`;

function opened(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE");
    const { user_version } = database.prepare("PRAGMA user_version").get() as { user_version: number };
    if (user_version === 0) database.exec(TABLES);
    else if (user_version !== VERSION) throw new Outdated();
    database.exec("COMMIT");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

class Outdated extends Error {}

const isDamaged = (error: unknown): boolean => error instanceof Outdated || UNUSABLE.has(sqliteCodeOf(error));
