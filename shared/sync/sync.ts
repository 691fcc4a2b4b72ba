import type { SyncedDream, SyncRequest, SyncResult } from "@dreamcatcher/contracts/sync";
import type { QuotaContext } from "#shared/platform/context.ts";
import { MAX_PAGE_BYTES } from "#shared/platform/table/page.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { type Pulled, pull } from "./pull.ts";
import { push } from "./push.ts";
import { readDreams } from "./read-dreams.ts";

/**
 * Applies what a device changed, and fetches what changed since its cursor: its own changes come back with
 * it, as the service has them.
 *
 * @throws {ProblemError} when the cursor is not one that this owner was given (400)
 */
export async function sync(
  context: QuotaContext,
  { cursor, changes, check, limit }: SyncRequest,
): Promise<SyncResult> {
  const { owner_id } = context;
  const place = await placeOf(owner_id, cursor);
  const { dreams, ...answers } = await push(context, changes);
  const maxBytes = MAX_PAGE_BYTES - Buffer.byteLength(JSON.stringify([dreams, answers]));
  const pulled = await pull(owner_id, place, { limit, maxBytes });
  const room = maxBytes - Buffer.byteLength(JSON.stringify(pulled.changes));
  const checked =
    check.length > 0 && room > 0 ? (await readDreams(owner_id, [...new Set(check)], room)).dreams : [];
  return {
    ...answers,
    changes: together(dreams, pulled, checked),
    cursor: await cursorOf(owner_id, pulled.place),
    has_more: pulled.has_more,
    resync: pulled.resync,
  };
}

/**
 * Each dream once, as it was read last. An index that is behind may not have the device's own change yet.
 */
function together(
  own: readonly SyncedDream[],
  { changes, isConsistent }: Pulled,
  checked: readonly SyncedDream[],
): SyncedDream[] {
  const earlierFirst = [...(isConsistent ? [...own, ...changes] : [...changes, ...own]), ...checked];
  return [...new Map(earlierFirst.map((change) => [change.dream_id, change])).values()];
}
