import type { Database, Statement, Value } from "./database.ts";

/** The most messages of a dream that are indexed. */
export const MAX_MESSAGES = 2 ** 20;
/**
 * So many lower bits of a message's row number it within its dream; the upper ones are the dream's number.
 */
export const MESSAGE_BITS = 20;

export const messageRow = (dream: number, ordinal: number): number => dream * MAX_MESSAGES + ordinal;
export const dreamOfRow = (row: number): number => Math.floor(row / MAX_MESSAGES);
export const ordinalOfRow = (row: number): number => row % MAX_MESSAGES;

/** Prepares each statement once, and keeps what was found out of tables until they change. */
export class Statements {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();
  readonly #kept = new Map<string, unknown>();
  #version: number | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  run(sql: string, ...values: Value[]): void {
    this.forget();
    this.#of(sql).run(...values);
  }

  /** What was found out under a name since the tables last changed, or is found out now. */
  kept<Found>(name: string, find: () => Found): Found {
    if (!this.#kept.has(name)) this.#kept.set(name, find());
    return this.#kept.get(name) as Found;
  }

  /** Forgets what is kept, as where a transaction is undone. */
  forget(): void {
    this.#kept.clear();
  }

  /** Forgets what is kept if another connection has changed the database. */
  forgetIfChanged(): void {
    const version = this.get<{ data_version: number }>("PRAGMA data_version")?.data_version;
    if (version !== this.#version) this.forget();
    this.#version = version;
  }

  /** The first row; `Row` must have what the statement selects. */
  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.#of(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#of(sql).all(...values) as Row[];
  }

  #of(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
