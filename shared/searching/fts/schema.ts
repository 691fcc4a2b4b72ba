import { FIELDS } from "../entry.ts";
import type { Database } from "./database.ts";

/** Raised with each change of the tables or of how terms are made: an index of another version is rebuilt. */
export const SCHEMA_VERSION = 1;

/** Tells an index from other SQLite files: "Drea". */
const APPLICATION_ID = 0x44726561;

/**
 * Terms come separated by blanks and as they are to be found: the tokenizer splits at blanks and folds nothing
 * that is not folded already. It takes whatever is not ASCII for letters.
 */
const FTS_OPTIONS = `content='', contentless_delete=1, tokenize="ascii tokenchars '+#'"`;

/**
 * `no` numbers dreams, and the row of a message has the number of its dream in its upper bits, so that a
 * full-text match names its dream without another read. `at` is `updated` in milliseconds since 1970; the
 * indexes with it list dreams by their latest change.
 */
const TABLES = `
CREATE TABLE dream (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  updated TEXT NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  brand TEXT NOT NULL,
  open_todo INTEGER NOT NULL,
  has_code INTEGER NOT NULL
);
CREATE INDEX dream_at ON dream (at);
CREATE INDEX dream_kind ON dream (kind, at);
CREATE INDEX dream_status ON dream (status, at);
CREATE INDEX dream_brand ON dream (brand, at);
CREATE INDEX dream_open_todo ON dream (at) WHERE open_todo = 1;
CREATE INDEX dream_has_code ON dream (at) WHERE has_code = 1;

CREATE TABLE tag (tag TEXT NOT NULL, at INTEGER NOT NULL, no INTEGER NOT NULL, PRIMARY KEY (tag, at, no)) WITHOUT ROWID;
CREATE INDEX tag_no ON tag (no);

CREATE TABLE source (source TEXT NOT NULL, at INTEGER NOT NULL, no INTEGER NOT NULL, PRIMARY KEY (source, at, no)) WITHOUT ROWID;
CREATE INDEX source_no ON source (no);

CREATE TABLE conversation (
  no INTEGER NOT NULL,
  id TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  source TEXT NOT NULL,
  has_code INTEGER NOT NULL,
  first INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (no, first)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE dream_text USING fts5(${FIELDS.join(", ")}, ${FTS_OPTIONS});
CREATE VIRTUAL TABLE message_text USING fts5(text, code, ${FTS_OPTIONS});
CREATE VIRTUAL TABLE word USING fts5(words, ${FTS_OPTIONS}, detail=none);
CREATE VIRTUAL TABLE word_list USING fts5vocab(word, row);
`;

export function createTables(database: Database): void {
  database.exec(
    `BEGIN; ${TABLES} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`,
  );
}
