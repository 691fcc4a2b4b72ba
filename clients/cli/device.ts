import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { openSqliteStore, type SqliteStore } from "@dreamcatcher/client/sqlite";
import { SyncManager } from "@dreamcatcher/client/sync";
import type { Account } from "./account.ts";
import type { Folders } from "./settings/folders.ts";
import { stageFiles } from "./settings/stage-files.ts";
import type { Stage } from "./settings/stages.ts";
import { unwritable } from "./settings/unwritable.ts";
import type { Output } from "./terminal/output.ts";

/**
 * Opens the dreams of this machine for a stage: they are there without a network, and synced for an account.
 *
 * @throws {AnotherAccount} when they are somebody else's
 */
export async function openDevice(
  folders: Folders,
  stage: Stage,
  account: Account | undefined,
  output: Output,
): Promise<SyncManager> {
  const sync = new SyncManager({ store: openStore(folders, stage, output) });
  try {
    if (account) await sync.signIn(account);
    return sync;
  } catch (error) {
    await sync.close();
    throw error;
  }
}

/**
 * Opens the store with the dreams of this machine for a stage.
 *
 * @throws {CommandError} when their folder cannot be written
 */
export function openStore(folders: Folders, stage: Stage, output: Output): SqliteStore {
  const store = openedAt(stageFiles(folders, stage).dreams);
  if (store.moved)
    output.note(
      `The dreams of this machine were damaged, and are kept as ${store.moved.moved_to}: run dreams sync.`,
    );
  return store;
}

function openedAt(path: string): SqliteStore {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return openSqliteStore(path);
  } catch (error) {
    throw unwritable(path, error);
  }
}
