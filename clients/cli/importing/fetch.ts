import { setTimeout } from "node:timers/promises";
import type { SyncManager } from "@dreamcatcher/client/sync";
import type { Context } from "../context.ts";
import { failureOf } from "../failure.ts";
import { syncWithProgress } from "../syncing.ts";

/** A dream may be a moment later in what is synced than it is made. */
const MAX_TRIES = 8;
const RETRY_MS = 500;

/** Brings these dreams to this machine; where that fails, a later sync does. */
export async function fetchDreams(
  context: Context,
  sync: SyncManager,
  ids: readonly string[],
): Promise<void> {
  const { output, signal } = context;
  try {
    for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
      await syncWithProgress(context, sync);
      const dreams = await Promise.all(ids.map((id) => sync.dreams.get(id)));
      if (!dreams.includes(undefined)) return;
      await setTimeout(RETRY_MS, undefined, { signal });
    }
  } catch (error) {
    signal.throwIfAborted();
    output.note(
      `The dreams are not on this machine yet: ${failureOf(error).message}\n  Try again: dreams sync`,
    );
  }
}
