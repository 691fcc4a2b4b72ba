import { join } from "node:path";
import { SyncManager } from "@dreamcatcher/client/sync";
import type { Context } from "../context.ts";
import { openStore } from "../device.ts";
import type { Tool } from "../sessions/tool.ts";
import { createDataFolder } from "../settings/data-folder.ts";
import { Capturer, type Taken } from "./capturer.ts";
import { Kept } from "./kept.ts";
import { lock } from "./lock.ts";
import { Pushing, type PushingListener } from "./pushing.ts";
import { keptFileOf } from "./vanishing.ts";

/** Captures sessions into the dreams of this machine, as the only process that does. */
export interface Captures {
  kept: Kept;
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
 * @throws {CommandError} when the folder of dreams cannot be written
 */
export async function openCaptures(
  context: Context,
  listener: PushingListener,
): Promise<Captures | undefined> {
  const { folders, stage, output, signal } = context;
  createDataFolder(folders);
  const unlock = lock(join(folders.data, `${stage.name}.watch.lock`));
  if (unlock === undefined) return undefined;
  const pushing = (await context.account())
    ? new Pushing(await context.device(), listener, signal)
    : undefined;
  // Signed in, a capture would wait for the service.
  const store = openStore(folders, stage, output);
  const sync = new SyncManager({ store });
  const kept = Kept.open(keptFileOf(context));
  kept.follow((await store.meta()).store_id);
  const capturer = new Capturer(sync, kept, signal);
  pushing?.ask();
  return {
    kept,
    async take(path, tool) {
      const taken = await capturer.take(path, tool);
      if (taken.captured.length > 0) {
        kept.follow((await store.meta()).store_id);
        pushing?.ask();
      }
      return taken;
    },
    sendAll: async () => pushing?.finish(),
    async close() {
      await capturer.idle();
      await pushing?.end();
      kept.close();
      await sync.close();
      unlock();
    },
  };
}
