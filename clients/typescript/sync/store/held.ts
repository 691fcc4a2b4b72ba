import { AnotherAccount, StoreWiped } from "../errors.ts";
import type { LocalStore, StoreMeta } from "./store.ts";

/** A store as a sync uses it. */
export type HeldStore = Pick<LocalStore, "meta" | "get" | "text" | "page" | "count" | "change">;

/**
 * A store that throws as soon as it is wiped, or somebody else's: other windows and processes may sign out
 * while a response is awaited. What is read before `meta` returns is this account's.
 *
 * @throws {AnotherAccount} when the store does not hold the dreams of this account
 * @throws {StoreWiped} when it was wiped since
 */
export async function heldBy(store: LocalStore, account: string): Promise<HeldStore> {
  const { store_id } = check(await store.meta());

  function check(meta: StoreMeta, expected = meta.store_id): StoreMeta {
    if (meta.account !== account) throw new AnotherAccount(meta.account ?? "");
    if (meta.store_id !== expected) throw new StoreWiped();
    return meta;
  }

  return {
    meta: async () => check(await store.meta(), store_id),
    get: (id) => store.get(id),
    text: (key) => store.text(key),
    page: (listing, options) => store.page(listing, options),
    count: (listing) => store.count(listing),
    change: (ids, decide) =>
      store.change(ids, (before) => {
        check(before.meta, store_id);
        return decide(before);
      }),
  };
}
