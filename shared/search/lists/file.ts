import { DatabaseSync } from "node:sqlite";
import type { DreamFilter } from "@dreamcatcher/searching/query";
import { listedOf, type Range } from "./keys.ts";

/** A dream in a list, with what else it may be selected by. */
export interface Row {
  key: string;
  kind: string;
  status: string;
  brand: string;
}

/** What rows are selected by besides their list. */
export type RowFilter = Pick<DreamFilter, "kinds" | "statuses" | "brands">;

/** An open file of a part of the lists. */
export class ListFile {
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  static read(path: string): ListFile {
    return new ListFile(new DatabaseSync(path, { readOnly: true }));
  }

  /** Opens a file to be changed, which is created where it does not exist. Nothing has to survive a crash. */
  static write(path: string): ListFile {
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; ${TABLE}`);
    return new ListFile(database);
  }

  close(): void {
    this.#database.close();
  }

  /** The last keys of a range whose rows a filter selects, from the last. */
  keys({ from, to }: Range, { kinds, statuses, brands }: RowFilter, limit: number): string[] {
    const conditions = [oneOf("kind", kinds), oneOf("status", statuses), oneOf("brand", brands)].flat();
    const sql = `SELECT key FROM entry WHERE key >= ? AND key < ?${conditions.join("")} ORDER BY key DESC LIMIT ?`;
    const values = [kinds, statuses, brands].flatMap((some) => some ?? []);
    const rows = this.#database.prepare(sql).all(from, to, ...values, limit) as unknown as Row[];
    return rows.map(({ key }) => key);
  }

  has(key: string): boolean {
    return this.#database.prepare("SELECT 1 FROM entry WHERE key = ?").get(key) !== undefined;
  }

  get count(): number {
    return Number(this.#database.prepare("SELECT count(*) AS count FROM entry").get()?.count);
  }

  /** Puts the row of each key, or removes it where there is none. */
  change(changes: readonly (readonly [key: string, row: Row | null])[]): void {
    const put = this.#database.prepare("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)");
    const remove = this.#database.prepare("DELETE FROM entry WHERE key = ?");
    this.#database.exec("BEGIN");
    for (const [key, row] of changes)
      if (row) put.run(key, row.kind, row.status, row.brand);
      else remove.run(key);
    this.#database.exec("COMMIT");
  }

  /** Removes the rows of dreams. */
  removeDreams(isRemoved: (dreamId: string) => boolean): void {
    const rows = this.#database.prepare("SELECT key FROM entry").all() as unknown as Row[];
    this.change(
      rows.filter(({ key }) => isRemoved(listedOf(key).dream_id)).map(({ key }) => [key, null] as const),
    );
  }

  /** Adds the rows of another file. */
  take(path: string): void {
    this.#database.prepare("ATTACH ? AS other").run(path);
    this.#database.exec("INSERT INTO entry SELECT * FROM other.entry; DETACH other");
  }

  /** The key in the middle. */
  get middle(): string {
    const middle = this.#database.prepare("SELECT key FROM entry ORDER BY key LIMIT 1 OFFSET ?");
    return String(middle.get(this.count >> 1)?.key);
  }

  /** Removes the rows from a key on, or those before it. */
  removeFrom(key: string): void {
    this.#database.prepare("DELETE FROM entry WHERE key >= ?").run(key);
  }

  removeBefore(key: string): void {
    this.#database.prepare("DELETE FROM entry WHERE key < ?").run(key);
  }

  /** Gives free pages back, so that nothing of what was removed stays in the file. */
  vacuum(): void {
    this.#database.exec("VACUUM");
  }
}

const TABLE = `CREATE TABLE IF NOT EXISTS entry (
  key TEXT PRIMARY KEY, kind TEXT NOT NULL, status TEXT NOT NULL, brand TEXT NOT NULL) WITHOUT ROWID`;

const oneOf = (column: string, values: readonly unknown[] | undefined): string[] =>
  values ? [` AND ${column} IN (${values.map(() => "?").join(", ")})`] : [];
