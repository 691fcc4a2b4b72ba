/**
 * The store of browsers and extensions.
 *
 * @module @dreamcatcher/client/dexie
 */

import { Dexie, type Table } from "dexie";
import type { LocalDream } from "../rules/record.ts";
import type { KeptIndex } from "./local-index.ts";
import {
  type Before,
  cleared,
  columnsOf,
  type Key,
  LISTINGS,
  type Listing,
  type LocalStore,
  NEW_STORE,
  numbered,
  type Position,
  type StoreMeta,
} from "./store.ts";

/** A dream with its keys; IndexedDB leaves a dream out of each index whose key it does not have. */
type Row = { id: string; record: LocalDream } & Partial<Record<Listing, Key>>;

const META_KEY = "meta";
/** Beside what the store remembers, so that one transaction sees whose index it is, and writes no more. */
const INDEX_KEY = "index";

/**
 * The store of browsers and extensions, in IndexedDB. Windows of one origin share it.
 *
 * @param name of the database
 */
export async function openDexieStore(name = "dreamcatcher"): Promise<LocalStore> {
  const database = new Dexie(name);
  const indexes = Object.keys(LISTINGS).map((listing) => `[${listing}+id]`);
  database.version(1).stores({ dreams: ["id", ...indexes].join(), texts: "", meta: "" });
  const dreams: Table<Row, string> = database.table("dreams");
  const texts: Table<string, string> = database.table("texts");
  const metas: Table<StoreMeta, string> = database.table("meta");
  const keptIndexes: Table<KeptIndex, string> = database.table("meta");
  await database.open();

  async function records(ids: readonly string[]) {
    const rows = await dreams.bulkGet([...ids]);
    return new Map(rows.flatMap((row) => (row ? [[row.id, row.record] as const] : [])));
  }
  const meta = async () => ({ ...NEW_STORE, ...(await metas.get(META_KEY)) });
  /** The dreams of a listing after a position, in its order. */
  function after(listing: Listing, position: Position | null) {
    const index = `[${listing}+id]`;
    const [first, last] = [[Dexie.minKey], [Dexie.maxKey]];
    if (LISTINGS[listing] === "ascending")
      return dreams.where(index).between(position ?? first, last, position === null, true);
    return dreams
      .where(index)
      .between(first, position ?? last, true, position === null)
      .reverse();
  }

  return {
    name: `dexie-${name}`,
    meta,
    get: async (id) => (await dreams.get(id))?.record,
    records,
    text: (key) => texts.get(key),
    async page(listing, options) {
      const rows = await after(listing, options.after ?? null)
        .limit(options.limit + 1)
        .toArray();
      const page = rows.slice(0, options.limit);
      const last = page.at(-1);
      const key = last?.[listing];
      const hasMore = rows.length > page.length && last !== undefined && key !== undefined;
      return { records: page.map(({ record }) => record), next: hasMore ? [key, last.id] : null };
    },
    count: (listing) => after(listing, null).count(),
    change: (ids, decide) =>
      database.transaction("rw", [dreams, texts, metas], async () => {
        const before: Before = { records: await records(ids), meta: await meta() };
        const decision = decide(before);
        if (decision === undefined) return decision;
        const writes = numbered(decision, before);
        await dreams.bulkPut(writes.put.map(rowOf));
        await dreams.bulkDelete([...writes.remove]);
        for (const [key, text] of Object.entries(writes.texts)) {
          if (text === null) await texts.delete(key);
          else await texts.put(text, key);
        }
        await metas.put(writes.meta, META_KEY);
        return decision;
      }),
    keptIndex: () => keptIndexes.get(INDEX_KEY),
    keepIndex: (index) =>
      database.transaction("rw", [metas], async () => {
        const { store_id } = await meta();
        if (store_id === index.readUpTo.store_id) await keptIndexes.put(index, INDEX_KEY);
      }),
    clear: () =>
      database.transaction("rw", [dreams, texts, metas], async () => {
        const empty = cleared(await meta());
        await Promise.all([dreams.clear(), texts.clear(), metas.clear()]);
        await metas.put(empty, META_KEY);
      }),
    close: async () => database.close(),
  };
}

const rowOf = (record: LocalDream): Row => ({
  id: record.id,
  record,
  ...Object.fromEntries(Object.entries(columnsOf(record)).filter(([, key]) => key !== null)),
});
