import { rmSync } from "node:fs";

const SUFFIXES = ["", "-wal", "-shm"] as const;

/** The file of a store's search index, beside the store's own. */
export const indexFileOf = (path: string): string => `${path}.search`;

/** Removes an index, with the files that SQLite has beside it. */
export function removeIndexFile(file: string): void {
  for (const suffix of SUFFIXES) rmSync(`${file}${suffix}`, { force: true });
}
