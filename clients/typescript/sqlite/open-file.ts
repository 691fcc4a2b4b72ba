import { existsSync, renameSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** A file that could not be used, and where it is now. */
export interface MovedAside {
  moved_to: string;
  reason: string;
}

interface Kind {
  /** Tells files of this kind from others: SQLite's `application_id`. */
  application_id: number;
  version: number;
  tables: string;
}

/** SQLite's codes of files that are damaged, and that are none of its own. */
const UNUSABLE: readonly unknown[] = [11, 26];
const BUSY_TIMEOUT_MS = 10_000;
/** A database is these files together. */
const SUFFIXES = ["", "-wal", "-shm"] as const;

/**
 * Opens a database of this kind, and creates it where there is none. A file that is damaged, or something else,
 * is moved aside, so that nothing of it is lost, and a new one begins.
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

/** Whether an error says that a file of SQLite is damaged or none. */
export const isUnusable = (error: unknown): boolean =>
  error instanceof Unusable || (error instanceof Error && UNUSABLE.includes((error as SqliteError).errcode));

type SqliteError = Error & { errcode?: number };

class Unusable extends Error {}

function opened(path: string, { application_id, version, tables }: Kind): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    checkPages(database);
    database.exec("BEGIN IMMEDIATE");
    const found = { id: pragma(database, "application_id"), version: pragma(database, "user_version") };
    const { count } = database.prepare("SELECT count(*) AS count FROM sqlite_schema").get() as {
      count: number;
    };
    if (count > 0 && (found.id !== application_id || found.version !== version))
      throw new Unusable(
        found.id === application_id ? `It has version ${found.version}.` : "It is another database.",
      );
    if (count === 0)
      database.exec(
        `${tables}; PRAGMA application_id = ${application_id}; PRAGMA user_version = ${version};`,
      );
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
