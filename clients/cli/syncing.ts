import type { Progress, SyncManager } from "@dreamcatcher/client/sync";
import type { Context } from "./context.ts";
import { counted } from "./showing/words.ts";

/** Syncs the dreams of this machine, and shows how far it is. */
export async function syncWithProgress({ output, signal }: Context, sync: SyncManager): Promise<Progress> {
  const shown = output.progress("Syncing");
  const unsubscribe = sync.subscribe(() => {
    const { sent, received } = sync.state.progress;
    shown.at(sent + received, `${sent} sent, ${received} received`);
  });
  try {
    return await sync.sync({ signal });
  } finally {
    unsubscribe();
    shown.end();
  }
}

/** What waits for the person after a sync, in sentences. */
export function* leftToDo(left: { unsynced: number; conflicts: number; refused: number }): Generator<string> {
  const { unsynced, conflicts, refused } = left;
  if (unsynced > 0) yield `${counted(unsynced, "dream")} with changes that are only on this machine`;
  if (conflicts > 0) yield `${counted(conflicts, "conflict")} to decide: dreams conflicts`;
  if (refused > 0) yield `${counted(refused, "change")} that the service refuses: dreams conflicts`;
}
