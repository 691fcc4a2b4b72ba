import type { LocalDream } from "../rules/record.ts";
import type { LocalStore, Position } from "./store.ts";

/** How far somebody has read what changed in a store. */
export interface ReadUpTo {
  store_id: string | null;
  /** The last record that was read; null where there was none. */
  position: Position | null;
  /** The change up to which removals were read. */
  removal: number;
  /** Whether that reading began with the first record, and has not come to the end. */
  isFirst: boolean;
}

export interface StoreChanges {
  records: LocalDream[];
  /** The ids of records that were removed. */
  removed: string[];
  /** Whether this is the beginning of everything: what was read before does not count any more. */
  isAnew: boolean;
  hasMore: boolean;
  readUpTo: ReadUpTo;
}

/**
 * What has changed in a store since somebody read it, in the order of the changes. Everything, where they
 * have not yet, where the store is another one or was wiped, and where it has forgotten what it removed
 * since.
 */
export async function changesSince(
  store: Pick<LocalStore, "meta" | "page">,
  since: ReadUpTo | null,
  limit: number,
): Promise<StoreChanges> {
  for (let from = since; ; ) {
    const { store_id } = await store.meta();
    if (from?.store_id !== store_id) from = null;
    const position = from?.position ?? null;
    const { records, next } = await store.page("changed", { after: position, limit });
    // Read last: all that was removed before the page was read is in it.
    const meta = await store.meta();
    if (meta.store_id !== store_id) continue;
    const read = Math.max(Number(position?.[0] ?? 0), from?.removal ?? 0);
    if (from && !from.isFirst && read < meta.forgotten) {
      from = null;
      continue;
    }
    const removals = meta.removals.filter(([change]) => change > read);
    const removedAt = new Map(removals.map(([change, id]) => [id, change]));
    // One may be removed after the page was read, or be there again since it was removed.
    const there = records.filter(({ id, changed }) => changed > (removedAt.get(id) ?? 0));
    for (const { id } of there) removedAt.delete(id);
    const last = records.at(-1);
    return {
      records: there,
      removed: [...removedAt.keys()],
      isAnew: from === null,
      hasMore: next !== null,
      readUpTo: {
        store_id,
        position: last ? [last.changed, last.id] : position,
        removal: removals.at(-1)?.[0] ?? from?.removal ?? 0,
        isFirst: next !== null && (from === null || from.isFirst),
      },
    };
  }
}
