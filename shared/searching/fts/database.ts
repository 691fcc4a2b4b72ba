/** What is stored in a column or given to a statement. */
export type Value = null | number | bigint | string | Uint8Array;

/** The part of `node:sqlite`'s `StatementSync` that the index uses. */
export interface Statement {
  all(...values: Value[]): unknown[];
  get(...values: Value[]): unknown;
  run(...values: Value[]): unknown;
  iterate(...values: Value[]): Iterable<unknown>;
}

/**
 * The part of `node:sqlite`'s `DatabaseSync` that the index uses; another SQLite with FTS5 can have it too.
 */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
}
