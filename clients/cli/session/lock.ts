import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { unwritable } from "../settings/unwritable.ts";

/** Whoever has the lock may wait for a service that takes its time. */
const PATIENCE_MS = 60_000;
const RETRY_MS = 25;
const SQLITE_BUSY = 5;

/**
 * Does work while no other process does work under the lock of this file. The lock is SQLite's, so the system
 * gives it up when its process ends, however it ends.
 *
 * @throws {CommandError} when the file cannot be written, or others do not give the lock up
 */
export async function locked<Result>(
  path: string,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  const database = open(path);
  try {
    const deadline = Date.now() + PATIENCE_MS;
    while (!isTaken(database, path)) {
      if (Date.now() > deadline) throw stuck();
      await sleep(RETRY_MS, undefined, { signal });
    }
    return await work();
  } finally {
    // Which gives the lock up.
    database.close();
  }
}

function open(path: string): DatabaseSync {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Whether the lock is this process's now. */
function isTaken(database: DatabaseSync, path: string): boolean {
  try {
    // A journal in memory: nothing is ever written to the file.
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE");
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false;
    throw unwritable(path, error);
  }
}

const stuck = () =>
  new CommandError(
    EXIT.failed,
    "Another dreams on this machine is renewing its session, and does not end.",
    "End it, and run this again.",
  );
