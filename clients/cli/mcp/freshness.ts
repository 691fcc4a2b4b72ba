import { ApiError } from "@dreamcatcher/client";
import type { SyncState } from "@dreamcatcher/client/sync";
import { counted } from "../showing/words.ts";
import { inWords } from "./failing.ts";

const UNAUTHORIZED = 401;

/** What a reader must know of how current the dreams of this machine are; undefined where all is well. */
export function freshnessOf({ mode, status, error, unsynced, progress }: SyncState): string | undefined {
  if (mode === "standalone") return undefined;
  const waiting = unsynced > 0 ? ` ${counted(unsynced, "dream")} with changes will be sent later.` : "";
  if (status === "offline")
    return `The service gives no response: these are the dreams of this machine as of the last sync.${waiting}`;
  if (status === "syncing" && progress.received > 0)
    return `A sync is under way, with ${counted(progress.received, "dream")} received so far: more may follow.`;
  if (status !== "error") return undefined;
  if (error instanceof ApiError && error.status === UNAUTHORIZED)
    return (
      "The sign-in has expired: these are the dreams of this machine as of the last sync. " +
      `The person signs in again in a terminal: dreams login.${waiting}`
    );
  return `The last sync failed, so these may be out of date: ${inWords(error)}${waiting}`;
}
