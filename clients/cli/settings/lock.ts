import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { SQLITE, sqliteCodeOf } from "./sqlite-code.ts";
import { unwritable } from "./unwritable.ts";

const RETRY_MS = 50;

/** Gives a lock up. It is to be kept until then: a lock that nobody can give up any more is collected. */
export type Unlock = () => void;

interface Waiting {
  signal: AbortSignal;
  /** How long to wait at most, in ms; without it, as long as it takes. */
  patienceMs?: number;
  /** Called once where another process has the lock. */
  onWait?: () => void;
}

/**
 * Takes a lock between processes. It is SQLite's on a file of its own, so the system gives it up when its
 * process ends, however it ends.
 *
 * @returns undefined where another process has it
 * @throws {CommandError} when the file cannot be written
 */
export function tryLock(path: string): Unlock | undefined {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const opened = new DatabaseSync(path, { timeout: 0 });
    database = opened;
    // A journal in memory: nothing is ever written to the file.
    opened.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return () => opened.close();
  } catch (error) {
    database?.close();
    if (sqliteCodeOf(error) === SQLITE.busy) return undefined;
    throw unwritable(path, error);
  }
}

/**
 * The same, after a wait for other processes.
 *
 * @returns undefined where they do not give it up in time
 * @throws {CommandError} when the file cannot be written
 * @throws {AbortError} when the signal aborts
 */
export async function lock(
  path: string,
  { signal, patienceMs = Number.POSITIVE_INFINITY, onWait }: Waiting,
): Promise<Unlock | undefined> {
  const deadline = performance.now() + patienceMs;
  let isWaiting = false;
  while (performance.now() <= deadline) {
    const unlock = tryLock(path);
    if (unlock) return unlock;
    if (!isWaiting) onWait?.();
    isWaiting = true;
    await sleep(RETRY_MS, undefined, { signal });
  }
  return undefined;
}
