import type { DatabaseSync } from "node:sqlite";
import { DreamIndex, UnusableIndex } from "@dreamcatcher/searching/fts";
import { find, put, snippetsIn } from "../sync/searching/indexing.ts";
import type { LocalIndex } from "../sync/store/local-index.ts";
import type { ReadUpTo } from "../sync/store/read-up-to.ts";
import { indexFileOf, removeIndexFile } from "./index-file.ts";
import { isUnusable, openPrivate } from "./open-file.ts";

/**
 * Opens the full-text index of a store, in a file beside it. One that is damaged, or of another version, is
 * removed and built anew from the store: it holds nothing of its own.
 *
 * @throws {Error} when the file cannot be read or written
 */
export function openIndexBeside(path: string): LocalIndex {
  const file = indexFileOf(path);
  try {
    return openIndex(file);
  } catch (error) {
    if (!(error instanceof UnusableIndex) && !isUnusable(error)) throw error;
    removeIndexFile(file);
    return openIndex(file);
  }
}

function openIndex(file: string): LocalIndex {
  let { database, index } = opened(file);
  return {
    readUpTo() {
      const row = database.prepare("SELECT value FROM store_position").get() as { value: string } | undefined;
      return row ? readUpToIn(row.value) : null;
    },
    advance(readUpTo, changed, removed) {
      index.transaction(() => {
        for (const id of removed) index.remove(id);
        for (const each of changed) put(index, each);
        database.exec("DELETE FROM store_position");
        database.prepare("INSERT INTO store_position VALUES (?)").run(JSON.stringify(readUpTo));
      });
    },
    search: (query, options) => find(index, query, options),
    snippets: snippetsIn,
    clear() {
      database.close();
      removeIndexFile(file);
      ({ database, index } = opened(file));
    },
    isUnusable,
    close: () => database.close(),
  };
}

/** An index of an earlier version says up to which record it has read, and had the removals before that. */
function readUpToIn(value: string): ReadUpTo {
  const { removal, ...place }: Omit<ReadUpTo, "removal"> & Partial<ReadUpTo> = JSON.parse(value);
  return { ...place, removal: removal ?? Number(place.position?.[0] ?? 0) };
}

function opened(file: string): { database: DatabaseSync; index: DreamIndex } {
  const database = openPrivate(file);
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
