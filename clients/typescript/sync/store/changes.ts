import type { LocalDream } from "../rules/record.ts";
import type { ReadUpTo } from "./read-up-to.ts";
import type { LocalStore } from "./store.ts";

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
    const { store_id, changes } = await store.meta();
    if (from?.store_id !== store_id) from = null;
    const position = from?.position ?? null;
    // Whoever has read nothing yet knows no dream that was removed before.
    const read = from?.removal ?? changes;
    const { records, next } = await store.page("changed", { after: position, limit });
    // Read last: all that was removed before the page was read is in it.
    const meta = await store.meta();
    if (meta.store_id !== store_id) continue;
    if (read < meta.forgotten) {
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
        removal: meta.changes,
      },
    };
  }
}
