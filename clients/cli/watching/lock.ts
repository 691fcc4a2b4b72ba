import { DatabaseSync } from "node:sqlite";

/** SQLite's code of a file that another process has locked. */
const BUSY = 5;
const PRIMARY_CODE = 0xff;

/**
 * Takes a lock that the system frees when the process ends, however it ends.
 *
 * @returns what frees it; undefined where another process has it
 */
export function lock(path: string): (() => void) | undefined {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
    return () => database.close();
  } catch (error) {
    database.close();
    if ((((error as { errcode?: number }).errcode ?? 0) & PRIMARY_CODE) === BUSY) return undefined;
    throw error;
  }
}
