import { closeSync, existsSync, openSync, renameSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { MovedAside } from "./moved-aside.ts";

interface Kind {
  /** Tells files of this kind from others: SQLite's `application_id`. */
  application_id: number;
  version: number;
  tables: string;
}

/** SQLite's codes of files that are damaged, and that are none of its own. */
const UNUSABLE: readonly number[] = [11, 26];
/** The bits of an extended code that say its kind. */
const PRIMARY_CODE = 0xff;
/** What a person dreams of is for no other user of the machine; SQLite gives the same mode to its log. */
const OWNER_ONLY = 0o600;
const BUSY_TIMEOUT_MS = 10_000;
/** A database is these files together. */
const SUFFIXES = ["", "-wal", "-shm"] as const;

/**
 * Opens a database of this kind, and creates it where there is none. A file that is damaged, or something
 * else, is moved aside, so that nothing of it is lost, and a new one begins.
 *
 * @throws {Error} when the file cannot be read or written
 */
export function openFile(path: string, kind: Kind): { database: DatabaseSync; moved: MovedAside | null } {
  try {
    return { database: opened(path, kind), moved: null };
  } catch (error) {
    if (!isUnusable(error)) throw error;
    return { moved: moveAside(path, error as Error), database: opened(path, kind) };
  }
}

/** Opens a file that only its owner may read, where it is new. */
export function openPrivate(path: string): DatabaseSync {
  if (!existsSync(path)) closeSync(openSync(path, "a", OWNER_ONLY));
  return new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
}

/** Whether an error says that a file of SQLite is damaged or none. */
export const isUnusable = (error: unknown): boolean =>
  error instanceof Unusable || UNUSABLE.includes(((error as SqliteError).errcode ?? 0) & PRIMARY_CODE);

type SqliteError = Error & { errcode?: number };

class Unusable extends Error {}

function opened(path: string, kind: Kind): DatabaseSync {
  const database = openPrivate(path);
  try {
    checkPages(database);
    checkKind(database, kind);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE;");
    if (checkKind(database, kind) === "empty")
      database.exec(`${kind.tables}; PRAGMA application_id = ${kind.application_id};
        PRAGMA user_version = ${kind.version};`);
    database.exec("COMMIT");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A file that is cut off, or has other bytes in its middle, is found before anything is built on it.
 *
 * @throws {Unusable} when a page is damaged
 */
function checkPages(database: DatabaseSync): void {
  const { quick_check } = database.prepare("PRAGMA quick_check(1)").get() as { quick_check: string };
  if (quick_check !== "ok") throw new Unusable(quick_check);
}

/**
 * Whether a database is of this kind, or is to become one. Nothing is written before that is known.
 *
 * @throws {Unusable} when it is something else
 */
function checkKind(database: DatabaseSync, { application_id, version }: Kind): "empty" | "known" {
  if (pragma(database, "application_id") === application_id) {
    const found = pragma(database, "user_version");
    if (found !== version) throw new Unusable(`It has version ${found}, not ${version}.`);
    return "known";
  }
  const { tables } = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() as {
    tables: number;
  };
  if (tables > 0) throw new Unusable("It is another database.");
  return "empty";
}

const pragma = (database: DatabaseSync, name: string): number =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0] as number;

function moveAside(path: string, { message }: Error): MovedAside {
  let number = 1;
  while (existsSync(`${path}.damaged-${number}`)) number += 1;
  const moved_to = `${path}.damaged-${number}`;
  for (const suffix of SUFFIXES)
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${moved_to}${suffix}`);
  return { moved_to, reason: message };
}
