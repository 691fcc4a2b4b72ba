import type { SyncManager } from "@dreamcatcher/client/sync";
import type { Context } from "./context.ts";
import { failureOf } from "./failure.ts";

/** Somebody who edits does not wait longer for the service. */
const PATIENCE_MS = 10_000;

/** Sends what was edited here, if it can be sent now: else it is kept, and a note says so. */
export async function push({ output, signal }: Context, sync: SyncManager): Promise<void> {
  if (sync.state.mode === "standalone") return;
  try {
    await sync.sync({ signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) });
  } catch (error) {
    signal.throwIfAborted();
    output.note(`Kept on this machine, and sent by the next sync: ${failureOf(error).message}`);
  }
}
