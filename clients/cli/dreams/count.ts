import type { SyncManager } from "@dreamcatcher/client/sync";
import { everyDream } from "./every.ts";

/** How many dreams are on this machine. */
export async function countDreams(sync: SyncManager): Promise<number> {
  let count = 0;
  for await (const _ of everyDream(sync)) count += 1;
  return count;
}
