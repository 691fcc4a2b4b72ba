import type { SyncedDream, SyncRequest, SyncResult } from "@dreamcatcher/contracts/sync";
import type { QuotaContext } from "#shared/platform/context.ts";
import { MAX_PAGE_BYTES } from "#shared/platform/table/page.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { type Pulled, pull } from "./pull.ts";
import { push } from "./push.ts";

/**
 * Applies what a device changed, and fetches what changed since its cursor: its own changes come back with
 * it, as the service has them.
 *
 * @throws {ProblemError} when the cursor is not one that this owner was given (400)
 */
export async function sync(
  context: QuotaContext,
  { cursor, changes, limit }: SyncRequest,
): Promise<SyncResult> {
  const { owner_id } = context;
  const place = await placeOf(owner_id, cursor);
  const { dreams, ...answers } = await push(context, changes);
  const maxBytes = MAX_PAGE_BYTES - Buffer.byteLength(JSON.stringify([dreams, answers]));
  const pulled = await pull(owner_id, place, { limit, maxBytes });
  return {
    ...answers,
    changes: together(dreams, pulled),
    cursor: await cursorOf(owner_id, pulled.place),
    has_more: pulled.has_more,
    resync: pulled.resync,
  };
}

/** Each dream once. An index that is behind may not have the device's own change yet. */
function together(own: readonly SyncedDream[], { changes, isConsistent }: Pulled): SyncedDream[] {
  const earlierFirst = isConsistent ? [...own, ...changes] : [...changes, ...own];
  return [...new Map(earlierFirst.map((change) => [change.dream_id, change])).values()];
}
