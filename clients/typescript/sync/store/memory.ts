import type { LocalDream } from "../rules/record.ts";
import {
  cleared,
  columnsOf,
  type Key,
  LISTINGS,
  type Listing,
  type LocalStore,
  NEW_STORE,
  numbered,
  type PageOptions,
  type Position,
  type StoreMeta,
} from "./store.ts";

interface Contents {
  records: Map<string, LocalDream>;
  columns: Map<string, Record<Listing, Key | null>>;
  texts: Map<string, string>;
  meta: StoreMeta;
}

let stores = 0;

/** A store that lasts as long as the program: for tests, and where nothing may be kept. */
export function memoryStore(): LocalStore {
  stores += 1;
  let contents = empty();
  /** Listings in order, until the next change of one of their keys. */
  let sorted: Partial<Record<Listing, Position[]>> = {};

  function positions(listing: Listing): Position[] {
    sorted[listing] ??= [...contents.columns]
      .flatMap(([id, { [listing]: key }]): Position[] => (key === null ? [] : [[key, id]]))
      .sort(compare[LISTINGS[listing]]);
    return sorted[listing];
  }

  const records = (ids: readonly string[]) =>
    new Map(
      ids.flatMap((id) => {
        const record = structuredClone(contents.records.get(id));
        return record === undefined ? [] : [[id, record] as const];
      }),
    );

  return {
    name: `memory-${stores}`,
    meta: async () => ({ ...contents.meta }),
    get: async (id) => structuredClone(contents.records.get(id)),
    records: async (ids) => records(ids),
    text: async (key) => contents.texts.get(key),
    async page(listing, { after, limit }: PageOptions) {
      const all = positions(listing);
      const start = after ? firstAfter(all, after, compare[LISTINGS[listing]]) : 0;
      const page = all.slice(start, start + limit);
      return {
        records: page.flatMap(([, id]) => structuredClone(contents.records.get(id)) ?? []),
        next: start + limit < all.length ? (page.at(-1) ?? null) : null,
      };
    },
    count: async (listing) => positions(listing).length,
    async change(ids, decide) {
      const { columns, texts, meta } = contents;
      const before = { records: records(ids), meta: { ...meta } };
      const decision = decide(before);
      if (decision === undefined) return decision;
      const writes = structuredClone(numbered(decision, before));
      for (const record of writes.put) {
        contents.records.set(record.id, record);
        columns.set(record.id, columnsOf(record));
      }
      for (const id of writes.remove) {
        contents.records.delete(id);
        columns.delete(id);
      }
      for (const [key, text] of Object.entries(writes.texts)) {
        if (text === null) texts.delete(key);
        else texts.set(key, text);
      }
      contents.meta = writes.meta;
      sorted = {};
      return decision;
    },
    async clear() {
      contents = { ...empty(), meta: cleared(contents.meta) };
      sorted = {};
    },
    close: async () => {},
  };
}

const empty = (): Contents => ({
  records: new Map(),
  columns: new Map(),
  texts: new Map(),
  meta: { ...NEW_STORE },
});

function ascending([key, id]: Position, [otherKey, otherId]: Position): number {
  if (key !== otherKey) return key < otherKey ? -1 : 1;
  if (id === otherId) return 0;
  return id < otherId ? -1 : 1;
}
const compare = {
  ascending,
  descending: (one: Position, other: Position) => ascending(other, one),
};

/** The index of the first position after this one, by halving. */
function firstAfter(all: readonly Position[], after: Position, order: typeof ascending): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const position = all[middle];
    if (position !== undefined && order(position, after) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
