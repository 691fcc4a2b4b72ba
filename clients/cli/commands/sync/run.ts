import type { Context } from "../../context.ts";
import { nobodySignedIn } from "../../signing-in/how.ts";
import { leftToDo, syncWithProgress } from "../../syncing.ts";

/**
 * Syncs once, and says what waits for the person.
 *
 * @throws {NotSignedIn} when nobody is signed in
 */
export async function run(context: Context): Promise<void> {
  const { output } = context;
  const sync = await context.device();
  if (sync.state.mode === "standalone") throw nobodySignedIn(context.stage);
  const { sent, received } = await syncWithProgress(context, sync);
  const { unsynced, conflicts, refused } = sync.state;
  const left = { unsynced, conflicts, refused };
  output.print({ sent, received, ...left }, () => `Sent ${sent}, received ${received}.`);
  for (const line of leftToDo(left)) output.note(line);
}
