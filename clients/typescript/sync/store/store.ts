import type { LocalDream } from "../rules/record.ts";
import { isUnsynced, viewOf } from "../rules/view.ts";
import type { KeptIndex, LocalIndex } from "./local-index.ts";
import type { Key, Position } from "./position.ts";

/** What a store remembers beside its dreams. */
export interface StoreMeta {
  /** Tells the store from others, and from what it was before it was wiped; null until its first change. */
  store_id: string | null;
  /** Whose dreams these are: the account of the first sign-in; null before it. */
  account: string | null;
  /** The id that the service gives the owner; null until it has sent a dream. */
  owner_id: string | null;
  /** Where the last sync ended; null before the first. */
  cursor: string | null;
  /** The number of the last snapshot: a run through all dreams of the service. */
  generation: number;
  /** Whether that snapshot has not ended. */
  in_snapshot: boolean;
  /** The position of the next unsynced edit. */
  next_order: number;
  /** How many changes the store has had. */
  changes: number;
  /** The dreams that were removed last, each with the number of its change, in their order. */
  removals: [change: number, id: string][];
  /** The change up to which removals are forgotten: an index that has read less is built anew. */
  forgotten: number;
}

/** It is read and written with each change. An index is behind by fewer, but for a resync. */
const MAX_REMOVALS = 500;

export const NEW_STORE: StoreMeta = {
  store_id: null,
  account: null,
  owner_id: null,
  cursor: null,
  generation: 0,
  in_snapshot: false,
  next_order: 1,
  changes: 0,
  removals: [],
  forgotten: 0,
};

/** What a store remembers once everything is removed. */
export const cleared = ({ changes }: StoreMeta): StoreMeta => ({
  ...NEW_STORE,
  store_id: crypto.randomUUID(),
  changes,
});

/** The listings of a store, each with its order. A dream is in those for which `columnsOf` gives it a key. */
export const LISTINGS = {
  /** By the time of the last change. */
  shown: "descending",
  /** In the order in which they were edited. */
  unsynced: "ascending",
  conflicts: "ascending",
  refused: "ascending",
  /** By the snapshot in which the service sent them last. */
  received: "ascending",
  /** In the order in which the store changed. */
  changed: "ascending",
} as const;

export type Listing = keyof typeof LISTINGS;
export type { Key, Position };

/** Which page of a listing is read. */
export interface PageOptions {
  /** Where the previous page ended. */
  after?: Position | null | undefined;
  /** The most dreams of a page. */
  limit: number;
}

export interface LocalPage {
  records: LocalDream[];
  /** Where the next page begins; null where this is the last. */
  next: Position | null;
}

/** What is read in one change: the dreams asked for that are there, and what the store remembers. */
export interface Before {
  records: ReadonlyMap<string, LocalDream>;
  meta: StoreMeta;
}

/** What one change writes. */
export interface Writes {
  put?: readonly LocalDream[];
  remove?: readonly string[];
  meta?: Partial<StoreMeta>;
  /** Texts by their keys; null removes one. */
  texts?: Readonly<Record<string, string | null>>;
}

/**
 * The dreams of one person on a device, for a `SyncManager`: open one by `memoryStore`, `openDexieStore` or
 * `openSqliteStore`. Each call is atomic, also over several windows or processes and over
 * crashes: a change is stored wholly or not at all.
 */
export interface LocalStore {
  /** Names the store among those of the device, for locks. */
  readonly name: string;
  /** @internal */
  meta(): Promise<StoreMeta>;
  /** @internal */
  get(id: string): Promise<LocalDream | undefined>;
  /**
   * Those of these dreams that are there, by id, in one reading.
   *
   * @internal
   */
  records(ids: readonly string[]): Promise<ReadonlyMap<string, LocalDream>>;
  /** @internal */
  text(key: string): Promise<string | undefined>;
  /** @internal */
  page(listing: Listing, options: PageOptions): Promise<LocalPage>;
  /** @internal */
  count(listing: Listing): Promise<number>;
  /**
   * Reads these dreams, decides what to write, and writes it, with nothing in between. `decide` has no
   * effects: a store may call it again.
   *
   * @internal
   */
  change<Result extends Writes | undefined>(
    ids: readonly string[],
    decide: (before: Before) => Result,
  ): Promise<Result>;
  /**
   * Opens the full-text index that the store has of its own; without it, there is one in memory.
   *
   * @internal
   */
  openIndex?(): Promise<LocalIndex>;
  /**
   * What was kept of the index in memory, undefined for nothing; without it, each program builds it anew.
   *
   * @internal
   */
  keptIndex?(): Promise<KeptIndex | undefined>;
  /**
   * Keeps an index in place of the one before, unless the store was wiped since that was read.
   *
   * @internal
   */
  keepIndex?(index: KeptIndex): Promise<void>;
  /**
   * Removes everything; what is changed later still counts as later than before.
   *
   * @internal
   */
  clear(): Promise<void>;
  /** @internal */
  close(): Promise<void>;
}

/** The keys of a dream in the listings; null where it is not in one. */
export function columnsOf(record: LocalDream): Record<Listing, Key | null> {
  const { server, gone, conflict, refusal, order, seen, changed } = record;
  return {
    shown: viewOf(record)?.updated ?? null,
    unsynced: isUnsynced(record) ? order : null,
    conflicts: conflict ? order : null,
    refused: refusal ? order : null,
    received: server !== null && !gone ? seen : null,
    changed,
  };
}

/**
 * What a store writes for a change: with the number of the change, and each new edit's place in their order.
 */
export function numbered(
  { put = [], remove = [], meta = {}, texts = {} }: Writes,
  before: Before,
): Required<Writes> & { meta: StoreMeta } {
  const store_id = before.meta.store_id ?? crypto.randomUUID();
  const now = { ...before.meta, ...meta, store_id, changes: before.meta.changes + 1 };
  const numberedPut = put.map((record) => {
    const known = before.records.get(record.id);
    const wasUnsynced = known !== undefined && isUnsynced(known);
    const isNew = isUnsynced(record) && !wasUnsynced;
    if (isNew) now.next_order += 1;
    return { ...record, changed: now.changes, order: isNew ? now.next_order - 1 : record.order };
  });
  const all = [...now.removals, ...remove.map((id): [number, string] => [now.changes, id])];
  now.removals = all.slice(-MAX_REMOVALS);
  now.forgotten = all.at(-MAX_REMOVALS - 1)?.[0] ?? now.forgotten;
  return { put: numberedPut, remove, meta: now, texts };
}
