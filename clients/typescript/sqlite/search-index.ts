import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { DreamIndex, UnusableIndex } from "@dreamcatcher/searching/fts";
import type { LocalIndex } from "../sync/local-index.ts";
import type { Position } from "../sync/store.ts";
import { isUnusable } from "./open-file.ts";

export type OpenIndex = () => LocalIndex;

const BUSY_TIMEOUT_MS = 10_000;
const SUFFIXES = ["", "-wal", "-shm"] as const;

/**
 * Opens the full-text index of a store, in a file beside it. One that is damaged, or of another version, is
 * removed and built anew from the store: it holds nothing of its own.
 */
export const openIndexBeside =
  (path: string): OpenIndex =>
  () => {
    const file = `${path}.search`;
    try {
      return openIndex(file);
    } catch (error) {
      if (!(error instanceof UnusableIndex) && !isUnusable(error)) throw error;
      removeFiles(file);
      return openIndex(file);
    }
  };

function openIndex(file: string): LocalIndex {
  let { database, index } = opened(file);
  return {
    get index() {
      return index;
    },
    position() {
      const row = database.prepare("SELECT value FROM store_position").get() as { value: string } | undefined;
      return row === undefined ? null : JSON.parse(row.value);
    },
    advance(position: Position, work: () => void) {
      index.transaction(() => {
        work();
        database.exec("DELETE FROM store_position");
        database.prepare("INSERT INTO store_position VALUES (?)").run(JSON.stringify(position));
      });
    },
    clear() {
      database.close();
      removeFiles(file);
      ({ database, index } = opened(file));
    },
    close: () => database.close(),
  };
}

function opened(file: string): { database: DatabaseSync; index: DreamIndex } {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    const index = DreamIndex.open(database);
    database.exec("CREATE TABLE IF NOT EXISTS store_position (value TEXT NOT NULL)");
    return { database, index };
  } catch (error) {
    database.close();
    throw error;
  }
}

function removeFiles(file: string): void {
  for (const suffix of SUFFIXES) rmSync(`${file}${suffix}`, { force: true });
}
