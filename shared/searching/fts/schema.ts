import { FIELDS } from "../entry.ts";
import type { Database } from "./database.ts";
import { UnusableIndex } from "./unusable-index.ts";

/** Raised with each change of the tables or of how terms are made: an index of another version is rebuilt. */
export const SCHEMA_VERSION = 1;

/** Tells an index from other files of SQLite: "Drea". */
const APPLICATION_ID = 0x44726561;

/**
 * Texts are split beforehand. This tokenizer splits at blanks and leaves the rest alone: it takes what is not
 * ASCII for letters.
 */
const OPTIONS = `content='', contentless_delete=1, tokenize="ascii tokenchars '+#'"`;

/**
 * `no` numbers dreams; `at` is `updated` in milliseconds since 1970. Each filter has an index with `at`, so
 * that a page of what it selects is read from one place.
 */
const TABLES = `
  CREATE TABLE dream (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, at INTEGER NOT NULL,
    kind TEXT NOT NULL, status TEXT NOT NULL, brand TEXT NOT NULL,
    open_todo INTEGER NOT NULL, has_code INTEGER NOT NULL);
  CREATE INDEX dream_at ON dream (at);
  CREATE INDEX dream_kind ON dream (kind, at);
  CREATE INDEX dream_status ON dream (status, at);
  CREATE INDEX dream_brand ON dream (brand, at);
  CREATE INDEX dream_open_todo ON dream (open_todo, at);
  CREATE INDEX dream_has_code ON dream (has_code, at);
  CREATE TABLE tag (
    value TEXT NOT NULL, at INTEGER NOT NULL, no INTEGER NOT NULL, PRIMARY KEY (value, at, no)) WITHOUT ROWID;
  CREATE INDEX tag_no ON tag (no);
  CREATE TABLE source (
    value TEXT NOT NULL, at INTEGER NOT NULL, no INTEGER NOT NULL, PRIMARY KEY (value, at, no)) WITHOUT ROWID;
  CREATE INDEX source_no ON source (no);
  CREATE TABLE conversation (
    no INTEGER NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL, id TEXT NOT NULL,
    content_hash TEXT NOT NULL, source TEXT NOT NULL, has_code INTEGER NOT NULL,
    PRIMARY KEY (no, first)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE dream_text USING fts5(${FIELDS.join(", ")}, ${OPTIONS});
  CREATE VIRTUAL TABLE message_text USING fts5(text, code, ${OPTIONS});
  CREATE VIRTUAL TABLE word USING fts5(words, ${OPTIONS}, detail=none);
  CREATE VIRTUAL TABLE word_list USING fts5vocab(word, row);`;

/**
 * Creates the tables where a database is empty, and checks that they are there.
 *
 * @throws {UnusableIndex} when the database is something else, or an index of another version
 */
export function prepareTables(database: Database): void {
  const { application_id: application } = database.prepare("PRAGMA application_id").get() as Pragmas;
  const { user_version: version } = database.prepare("PRAGMA user_version").get() as Pragmas;
  if (application === APPLICATION_ID && version === SCHEMA_VERSION) return;
  if (application === APPLICATION_ID)
    throw new UnusableIndex("version", `The index has version ${version}, not ${SCHEMA_VERSION}.`);
  const { tables } = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() as {
    tables: number;
  };
  if (tables > 0) throw new UnusableIndex("foreign", "The database holds other tables.");
  database.exec(
    `BEGIN; ${TABLES} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`,
  );
}

type Pragmas = Record<"application_id" | "user_version", number>;
