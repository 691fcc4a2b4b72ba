import { SyncManager } from "@dreamcatcher/client/sync";
import type { Context } from "../context.ts";
import { openStore } from "../device.ts";
import type { Tool } from "../sessions/tool.ts";
import { tryLock } from "../settings/lock.ts";
import { stageFiles } from "../settings/stage-files.ts";
import { Capturer, type Taken } from "./capturer.ts";
import { Ledger } from "./ledger.ts";
import { Pushing, type PushingListener } from "./pushing.ts";

/** Captures sessions into the dreams of this machine, as the only process that does. */
export interface Captures {
  ledger: Ledger;
  /** Captures what is new in a session, and has it sent. */
  take(path: string, tool: Tool): Promise<Taken>;
  /** Sends what is not sent yet; what cannot be sent now is kept. */
  sendAll(): Promise<void>;
  /** Ends it; a capture that has begun is carried out. */
  close(): Promise<void>;
}

/**
 * Opens what captures go into.
 *
 * @returns undefined where another process has it open
 * @throws {AnotherAccount} when the dreams are somebody else's
 */
export async function openCaptures(
  context: Context,
  listener: PushingListener,
): Promise<Captures | undefined> {
  const { folders, stage, output, signal } = context;
  const files = stageFiles(folders, stage);
  const unlock = tryLock(files.watchLock);
  if (unlock === undefined) return undefined;
  const pushing = (await context.account())
    ? new Pushing(await context.device(), listener, signal)
    : undefined;
  // Signed in, a capture would wait for the service.
  const store = openStore(folders, stage, output);
  const sync = new SyncManager({ store });
  const ledger = Ledger.open(files.captures);
  ledger.follow((await store.meta()).store_id);
  const capturer = new Capturer(sync, ledger, signal);
  pushing?.ask();
  return {
    ledger,
    async take(path, tool) {
      const taken = await capturer.take(path, tool);
      if (taken.captured.length > 0) {
        ledger.follow((await store.meta()).store_id);
        pushing?.ask();
      }
      return taken;
    },
    sendAll: async () => pushing?.finish(),
    async close() {
      await capturer.idle();
      await pushing?.end();
      ledger.close();
      await sync.close();
      unlock();
    },
  };
}
