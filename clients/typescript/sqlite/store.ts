import { resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { LocalDream } from "../sync/rules/record.ts";
import {
  type Before,
  cleared,
  columnsOf,
  type Key,
  LISTINGS,
  type Listing,
  type LocalStore,
  NEW_STORE,
  numbered,
  type StoreMeta,
} from "../sync/store/store.ts";
import { indexFileOf, removeIndexFile } from "./index-file.ts";
import type { MovedAside } from "./moved-aside.ts";
import { openFile } from "./open-file.ts";

/** The store of `openSqliteStore`. */
export interface SqliteStore extends LocalStore {
  /** The file that was damaged or something else, and where it is now; null where all was well. */
  readonly moved: MovedAside | null;
}

const NAMES = Object.keys(LISTINGS) as Listing[];

/** "Drec". */
const APPLICATION_ID = 0x44726563;
const VERSION = 1;
/** Dreams keep their row numbers: without them SQLite gives each row of a kilobyte a page of its own. */
const TABLES = `
  CREATE TABLE dream (id TEXT PRIMARY KEY, record TEXT NOT NULL, ${NAMES.join(", ")});
  CREATE TABLE text (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE meta (value TEXT NOT NULL);
  ${NAMES.map((name) => `CREATE INDEX dream_${name} ON dream (${name}, id) WHERE ${name} IS NOT NULL;`).join("\n")}`;

/**
 * The store of programs in Node: one file of SQLite, which several processes may use at once. A file that is
 * damaged or something else is moved aside, and the next sync fetches everything anew: `moved` says so.
 *
 * @throws {Error} when the file cannot be read or written
 */
export function openSqliteStore(path: string): SqliteStore {
  const { database, moved } = openFile(path, {
    application_id: APPLICATION_ID,
    version: VERSION,
    tables: TABLES,
  });
  if (moved) removeIndexFile(indexFileOf(path));
  return {
    ...storeIn(database, `sqlite-${resolve(path)}`),
    moved,
    // A program that only lists dreams starts twice as fast without what searching needs.
    openIndex: async () => (await import("./search-index.ts")).openIndexBeside(path),
  };
}

/** The store in an open database that has its tables. */
function storeIn(database: DatabaseSync, name: string): LocalStore {
  const one = database.prepare("SELECT record FROM dream WHERE id = ?");
  const textOf = database.prepare("SELECT value FROM text WHERE key = ?");
  const metaOf = database.prepare("SELECT value FROM meta");
  const put = database.prepare(
    `INSERT OR REPLACE INTO dream VALUES (?, ?, ${NAMES.map(() => "?").join(", ")})`,
  );
  const remove = database.prepare("DELETE FROM dream WHERE id = ?");
  const putText = database.prepare("INSERT OR REPLACE INTO text VALUES (?, ?)");
  const removeText = database.prepare("DELETE FROM text WHERE key = ?");
  const statements = new Map(NAMES.map((listing) => [listing, listingIn(database, listing)]));

  const read = (id: string) => recordOf(one.get(id));
  const records = (ids: readonly string[]) =>
    new Map(ids.flatMap((id) => read(id) ?? []).map((each) => [each.id, each] as const));
  const meta = (): StoreMeta => ({ ...NEW_STORE, ...JSON.parse(textIn(metaOf.get()) ?? "{}") });

  function write({ put: changed, remove: ids, meta: next, texts }: ReturnType<typeof numbered>) {
    for (const record of changed) {
      const columns = columnsOf(record);
      put.run(record.id, JSON.stringify(record), ...NAMES.map((listing) => columns[listing]));
    }
    for (const id of ids) remove.run(id);
    for (const [key, text] of Object.entries(texts)) {
      if (text === null) removeText.run(key);
      else putText.run(key, text);
    }
    putMeta(next);
  }

  function putMeta(next: StoreMeta) {
    database.exec("DELETE FROM meta");
    database.prepare("INSERT INTO meta VALUES (?)").run(JSON.stringify(next));
  }

  return {
    name,
    meta: async () => meta(),
    get: async (id) => read(id),
    records: async (ids) => records(ids),
    text: async (key) => textIn(textOf.get(key)),
    async page(listing, { after, limit }) {
      const { first, next } = statements.get(listing) ?? listingIn(database, listing);
      const rows = after ? next.all(after[0], after[1], limit + 1) : first.all(limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1) as { id: string; key: Key } | undefined;
      return {
        records: page.map((row) => recordOf(row)).filter((record) => record !== undefined),
        next: rows.length > limit && last ? [last.key, last.id] : null,
      };
    },
    async count(listing) {
      const row = database.prepare(`SELECT count(*) AS count FROM dream WHERE ${listing} IS NOT NULL`).get();
      return (row as { count: number }).count;
    },
    change: async (ids, decide) =>
      transaction(database, () => {
        const before: Before = { records: records(ids), meta: meta() };
        const decision = decide(before);
        if (decision !== undefined) write(numbered(decision, before));
        return decision;
      }),
    async clear() {
      transaction(database, () => {
        const empty = cleared(meta());
        database.exec("DELETE FROM dream; DELETE FROM text");
        putMeta(empty);
      });
      // What is deleted stays in free pages of the file, and in its log, until both are written anew.
      database.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
    },
    close: async () => database.close(),
  };
}

/** Does all of `work` or nothing. */
function transaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function listingIn(database: DatabaseSync, listing: Listing) {
  const [sign, direction] = LISTINGS[listing] === "ascending" ? [">", "ASC"] : ["<", "DESC"];
  const select = `SELECT id, ${listing} AS key, record FROM dream`;
  const order = `ORDER BY ${listing} ${direction}, id ${direction} LIMIT ?`;
  return {
    first: database.prepare(`${select} WHERE ${listing} IS NOT NULL ${order}`),
    next: database.prepare(
      `${select} WHERE ${listing} IS NOT NULL AND (${listing}, id) ${sign} (?, ?) ${order}`,
    ),
  };
}

const recordOf = (row: unknown): LocalDream | undefined =>
  row === undefined ? undefined : JSON.parse((row as { record: string }).record);

const textIn = (row: unknown): string | undefined => (row as { value: string } | undefined)?.value;
