import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import type { Context } from "../context.ts";
import { createDataFolder } from "../settings/data-folder.ts";

/** The right to import on this machine, which one program has at a time. */
export interface Turn {
  /** A folder for what is only needed meanwhile; it is removed at the end. */
  folder: string;
  end(): void;
}

const RETRY_MS = 250;
/** Result code of SQLite for a database that another program has locked. */
const SQLITE_BUSY = 5;

/**
 * Waits for the turn to import. It is a lock of a database, which the system frees when its program ends in
 * whatever way; what a program that was killed has left behind is removed by the next.
 */
export async function takeTurn({ folders, stage, output, signal }: Context): Promise<Turn> {
  createDataFolder(folders);
  const lock = new DatabaseSync(join(folders.data, `${stage.name}.importing`));
  let hasSaid = false;
  try {
    while (!isTaken(lock)) {
      if (!hasSaid) output.note("Another import runs on this machine: waiting for its end.");
      hasSaid = true;
      await setTimeout(RETRY_MS, undefined, { signal });
    }
  } catch (error) {
    lock.close();
    throw error;
  }
  const folder = join(folders.data, "importing", stage.name);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A second Ctrl-C ends the program before its work does.
  process.once("exit", remove);
  return {
    folder,
    end() {
      process.off("exit", remove);
      remove();
      lock.close();
    },
  };
}

function isTaken(lock: DatabaseSync): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
