import { ulid } from "ulid";
import type { Client } from "../client.ts";
import { NetworkError } from "../errors.ts";
import type { Dream, DreamEdit, DreamInput } from "../generated/types.ts";
import type { LiveState } from "../live/follow.ts";
import { alone } from "./alone.ts";
import { type AutomaticOptions, syncAutomatically } from "./automatic.ts";
import { AnotherAccount, NoSuchDream, NotSignedIn } from "./errors.ts";
import { exchange, type Progress } from "./exchange.ts";
import { type ExportedDream, exportDreams } from "./export.ts";
import { type Choice, type Conflict, conflictOf, resolved } from "./rules/conflicts.ts";
import { completed, contentOf } from "./rules/content.ts";
import { created, deleted, edited, lost, type Seen, undeleted } from "./rules/edits.ts";
import type { LocalDream, Refusal } from "./rules/record.ts";
import { unlessGone, viewOf } from "./rules/view.ts";
import { type LocalResults, StoreSearch } from "./searching/search.ts";
import { changesSince } from "./store/changes.ts";
import type { SearchOptions } from "./store/local-index.ts";
import type { ReadUpTo } from "./store/read-up-to.ts";
import type { Listing, LocalPage, LocalStore, PageOptions, Position } from "./store/store.ts";
import { conversationKey, movedKey } from "./store/texts.ts";
import { QUOTA } from "./upload.ts";

/** What is known of a device's sync. Each change makes a new object. */
export interface SyncState {
  /** `standalone` until someone signs in: everything works, and stays on this device. */
  mode: "standalone" | "pipelineos";
  /** `offline`: the last sync got no response. `error`: it failed otherwise, see `error`. */
  status: "idle" | "syncing" | "offline" | "error";
  /** What the last sync threw where `status` is `offline` or `error`; undefined otherwise. */
  error: unknown;
  /** What the sync that runs, or ran last, has done so far. */
  progress: Progress;
  /** How many dreams have edits that the service does not have. */
  unsynced: number;
  /** How many dreams wait for their person's decision. */
  conflicts: number;
  /** How many dreams have edits that the service has refused. */
  refused: number;
  /** Rises with each change of the store by this manager: what is shown is to be read again. */
  changes: number;
}

/** One page of the dreams of a device. */
export interface DreamPage {
  /** The dreams, those that changed last first. */
  dreams: Dream[];
  /** What to pass as `after` for the next page; null on the last. */
  next: Position | null;
}

/** The options of `dreams.changes`. */
export interface ChangesOptions {
  /** The `next` of an earlier call; by default all dreams are read. */
  after?: ReadUpTo | null;
  /** The most dreams that are read at once; default 50. */
  limit?: number;
}

/** What has changed on a device since an earlier call. */
export interface DreamChanges {
  /** Those that are new or changed. */
  dreams: Dream[];
  /** The ids of those that are gone. */
  removed: string[];
  /** Whether these are the first of all dreams, so that none that were read before count. */
  isAnew: boolean;
  /** Whether there are more: read on with `next`. */
  hasMore: boolean;
  /** What to pass as `after` to read on, now or after later changes. */
  next: ReadUpTo;
}

/** An edit that the service has refused. It is kept, and sent again after the next edit of the dream. */
export interface Problem extends Refusal {
  /** The id of the dream. */
  dream_id: string;
  /** The dream with the edit; null where it was to be deleted. */
  dream: Dream | null;
}

/** Who signs in, and by what client. */
export interface Account {
  /**
   * A client with the account's token. By its `live`, automatic syncs come as soon as others change
   * something.
   */
  client: Pick<Client, "request"> & Partial<Pick<Client, "live">>;
  /** Who signs in, such as the token's subject: a store belongs to one account. */
  account: string;
}

/** What runs for an account ends with its sign-out. */
interface Session extends Account {
  end: AbortController;
}

/** How many conflicts, or refusals, are read at once. */
const PAGE_SIZE = 500;
/** Quotas are counted by the day; an edit that is refused for one is tried again after this time. */
const QUOTA_RETRY_MS = 3_600_000;

/**
 * The dreams of one person on one device: read and edited here at once, with or without a service, and synced
 * with it when someone is signed in. Nothing is overwritten silently: see `conflicts`.
 */
export class SyncManager {
  readonly #store: LocalStore;
  readonly #search: StoreSearch;
  readonly #listeners = new Set<() => void>();
  readonly #onEdit = new Set<() => void>();
  readonly #stops = new Set<() => void>();
  #session: Session | undefined;
  #waiting: Promise<Progress> | undefined;
  #retryQuotaAt = 0;
  #state: SyncState = {
    mode: "standalone",
    status: "idle",
    error: undefined,
    progress: { sent: 0, received: 0 },
    unsynced: 0,
    conflicts: 0,
    refused: 0,
    changes: 0,
  };

  /** Manages the dreams of a store: one of `memoryStore`, `openDexieStore` or `openSqliteStore`. */
  constructor({ store }: { store: LocalStore }) {
    this.#store = store;
    this.#search = new StoreSearch(store);
  }

  /** What is known of the sync now. */
  get state(): SyncState {
    return this.#state;
  }

  /** Reads `state` from the store: also what other programs have changed, and what was left before. */
  async refresh(): Promise<SyncState> {
    await this.#refresh({});
    return this.#state;
  }

  /** Calls back after each change of `state`, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Whose dreams the store holds by now, which another window or process may have changed: the account of the
   * first sign-in, null before it.
   */
  async account(): Promise<string | null> {
    return (await this.#store.meta()).account;
  }

  /** The dreams of this device: read and changed at once, with or without a connection. */
  readonly dreams = {
    /** One page of the dreams, those that changed last first. */
    list: async ({ after, limit = 50 }: Partial<PageOptions> = {}): Promise<DreamPage> => {
      const { records, next } = await this.#store.page("shown", { after, limit });
      return { dreams: records.flatMap((record) => viewOf(record) ?? []), next };
    },

    /**
     * What has changed since an earlier call returned this `next`; without it, all dreams. By it, a program
     * that keeps the dreams in memory reads each change once.
     */
    changes: async ({ after = null, limit = 50 }: ChangesOptions = {}): Promise<DreamChanges> => {
      const { records, removed, isAnew, hasMore, readUpTo } = await changesSince(this.#store, after, limit);
      const dreams = records.flatMap((record) => viewOf(record) ?? []);
      const hidden = records.filter((record) => viewOf(record) === null).map(({ id }) => id);
      return { dreams, removed: [...removed, ...hidden], isAnew, hasMore, next: readUpTo };
    },

    /** A dream, undefined where there is none of this id. */
    get: async (id: string): Promise<Dream | undefined> => {
      const record = await this.#store.get(await this.#idOf(id));
      return (record && viewOf(record)) ?? undefined;
    },

    /**
     * The conversation that a dream was captured from on this device, as it came; undefined once the service
     * has it, and where the dream has none.
     */
    conversation: async (id: string): Promise<string | object | undefined> => {
      const text = await this.#store.text(conversationKey(await this.#idOf(id)));
      return text === undefined ? undefined : JSON.parse(text);
    },

    /** Creates a dream; its id is final. */
    create: async (dream: DreamInput): Promise<Dream> => {
      const record = created(ulid(), completed(dream), new Date().toISOString());
      await this.#edit([], () => ({ put: [record] }));
      return viewOf(record) as Dream;
    },

    /**
     * Changes these fields, or those that a function makes of the dream as it is, with nothing in between;
     * the function has no effects, since it may be called again. Where the dream was deleted after the
     * person has `seen` it, the edit is not lost: then it is a conflict with the deletion.
     *
     * @throws {NoSuchDream} when there is none of this id, or none any more: its edits are taken back, and
     *   the service has deleted it
     */
    edit: async (
      id: string,
      edit: DreamEdit | ((dream: Dream) => DreamEdit),
      { seen }: { seen?: Dream | undefined } = {},
    ): Promise<Dream> => {
      const now = new Date().toISOString();
      const record = await this.#change(
        id,
        (before) => {
          const open = seen && viewOf(before) === null ? undeleted(before) : before;
          const dream = shown(open);
          const fields = typeof edit === "function" ? edit(dream) : edit;
          return edited(open, completed(fields, contentOf(dream)), now);
        },
        seen && lost(seen, now),
      );
      if (record === undefined) throw new NoSuchDream(id);
      return shown(record);
    },

    /**
     * Deletes a dream. What others made of it after the person has `seen` it is not deleted with it: then it
     * stays, and is a conflict. `seenOf` is what to keep of it until then.
     *
     * @throws {NoSuchDream} when there is none of this id
     */
    delete: async (id: string, { seen }: { seen?: Dream | Seen | undefined } = {}): Promise<void> => {
      await this.#change(id, (before) => {
        shown(before);
        return deleted(before, new Date().toISOString(), seen);
      });
    },
  };

  /**
   * Captures a conversation in any known format, as text or JSON. Signed in, the service captures it; without
   * it, it is organized here, and captured by the service later, which gives the dream its final id: this one
   * finds it still. An aborted `signal` ends the wait for the service, not the capture.
   *
   * @throws {UnreadableConversation} when it has none of the formats, or is several conversations
   */
  async capture(
    conversation: string | object,
    { signal, ...options }: { brand?: Dream["brand"]; tags?: string[]; signal?: AbortSignal } = {},
  ): Promise<Dream> {
    const { captureHere } = await import("./capturing/capture.ts");
    const id = await captureHere(this.#store, conversation, options);
    await this.#edited();
    if (this.#session) await until(signal, this.sync({ signal })).catch(() => undefined);
    return (await this.dreams.get(id)) as Dream;
  }

  /** Finds dreams on this device, in the query language of `GET /api/v1/search`. */
  search(query: string, options: SearchOptions = {}): Promise<LocalResults> {
    return this.#search.search(query, options);
  }

  /**
   * Has the store keep its search index where that is in memory, as in browsers, so that the next program
   * need not build it. For 10 000 dreams it takes a second of a processor: for when nobody waits. Most calls
   * have nothing to do.
   *
   * @throws {Error} when there is no room for it; nothing is lost by that
   */
  keepIndex(): Promise<void> {
    return this.#search.keep();
  }

  /** What both sides changed differently, for the person to decide. */
  async conflicts(): Promise<Conflict[]> {
    return (await this.#all("conflicts")).flatMap((record) => conflictOf(record) ?? []);
  }

  /**
   * Decides a conflict: a side for all fields, or for some of them a side or another value. The others stay
   * in conflict.
   *
   * @throws {NoSuchDream} when there is no dream of this id
   */
  async resolve(id: string, choice: Choice): Promise<void> {
    await this.#change(id, (before) => resolved(before, choice, new Date().toISOString()));
  }

  /** The edits that the service has refused, and why. */
  async problems(): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const record of await this.#all("refused")) {
      if (record.refusal === null) continue;
      const joined = record.upload?.joins;
      const dream = joined === undefined ? viewOf(record) : ((await this.dreams.get(joined)) ?? null);
      problems.push({ ...record.refusal, dream_id: record.id, dream });
    }
    return problems;
  }

  /**
   * Sends a refused edit again, as it is.
   *
   * @throws {NoSuchDream} when there is no dream of this id
   */
  async retry(id: string): Promise<void> {
    await this.#change(id, (before) => ({ ...before, refusal: null }));
  }

  /**
   * Gives up a refused edit: the dream is as the service has it, or is removed where it never had it.
   *
   * @throws {NoSuchDream} when there is no dream of this id
   */
  async discard(id: string): Promise<void> {
    await this.#change(id, (before) => {
      if (before.refusal === null) return before;
      const { server, landed } = before;
      const isOnlyHere = server === null && landed === null;
      return isOnlyHere ? null : unlessGone({ ...before, edit: null, upload: null, refusal: null });
    });
  }

  /** All dreams of this device, one at a time, as the service imports and captures them. */
  export(): AsyncGenerator<ExportedDream> {
    return exportDreams(this.#store);
  }

  /**
   * Signs in. What is only on this device is uploaded by the next sync, each dream once.
   *
   * @throws {AnotherAccount} when the store holds the dreams of another account
   */
  async signIn({ client, account }: Account): Promise<void> {
    await this.#store.change([], ({ meta }) => {
      if (meta.account !== null && meta.account !== account) throw new AnotherAccount(meta.account);
      return meta.account === null ? { meta: { account } } : undefined;
    });
    this.#session = { client, account, end: this.#session?.end ?? new AbortController() };
    await this.#edited({ mode: "pipelineos", status: "idle", error: undefined });
  }

  /**
   * Signs out, and stops a sync that runs. The dreams stay on this device for the same account, or are wiped,
   * with all that is not synced: see `state.unsynced`.
   */
  async signOut({ dreams }: { dreams: "keep" | "wipe" }): Promise<void> {
    this.#session?.end.abort();
    this.#session = undefined;
    if (dreams === "wipe") {
      // A sync that runs must not store what it is still to receive.
      await alone(this.#store.name, () => this.#store.clear());
      await this.#search.clear();
    }
    await this.#refresh({ mode: "standalone", status: "idle", error: undefined });
  }

  /**
   * Sends and fetches what is not synced. One sync runs at a time; a call during one begins another after it.
   *
   * @throws {NotSignedIn} when nobody is signed in
   * @throws {ApiError} when the service refuses
   * @throws {NetworkError} when there is no response
   * @throws {AnotherAccount} when the service sends somebody else's dreams, or another window has signed in
   *   as somebody else
   * @throws {StoreWiped} when another window wipes the store meanwhile
   * @throws {EditsNotTried} when the service did not come to some edits
   */
  sync({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<Progress> {
    // Later, since a lock that is free may call back at once.
    this.#waiting ??= Promise.resolve().then(() =>
      alone(this.#store.name, () => {
        this.#waiting = undefined;
        return this.#exchange(signal);
      }),
    );
    return this.#waiting;
  }

  /**
   * Syncs by itself: now, after edits, when others change something, when the network is back, and at an
   * interval, with growing waits after failures.
   *
   * @returns what stops it
   */
  start(options: AutomaticOptions = {}): () => void {
    const controller = new AbortController();
    const onEdit = (listener: () => void) => {
      this.#onEdit.add(listener);
      return () => this.#onEdit.delete(listener);
    };
    syncAutomatically(
      {
        ...options,
        sync: async (signal) => this.#session && this.sync({ signal }),
        follow: (hint, signal) => this.#follow(hint, signal),
        onEdit,
      },
      controller.signal,
    );
    const stop = () => {
      this.#stops.delete(stop);
      controller.abort();
    };
    this.#stops.add(stop);
    return stop;
  }

  /** Stops automatic sync, and closes the store and its index. */
  async close(): Promise<void> {
    for (const stop of this.#stops) stop();
    await this.#search.close();
    await this.#store.close();
  }

  async #exchange(given: AbortSignal | undefined): Promise<Progress> {
    if (this.#session === undefined) throw new NotSignedIn();
    const { client, account, end } = this.#session;
    const signal = given ? AbortSignal.any([given, end.signal]) : end.signal;
    await this.#refresh({ status: "syncing", error: undefined, progress: { sent: 0, received: 0 } });
    try {
      await this.#retryAfterQuota();
      const onProgress = (progress: Progress) => this.#refresh({ progress });
      const progress = await exchange({ store: this.#store, client, account, signal, onProgress });
      await this.#refresh({ status: "idle" });
      // What is wrong with the index shows in the next search, and is no matter of the sync.
      if (this.#store.openIndex) await this.#search.follow().catch(() => {});
      return progress;
    } catch (error) {
      const status = error instanceof NetworkError ? "offline" : "error";
      await this.#refresh(signal.aborted ? { status: "idle" } : { status, error });
      throw error;
    }
  }

  /** Hints at what others change; also once it can again, since before that hints are missed. */
  async #follow(hint: () => void, signal: AbortSignal): Promise<void> {
    if (!this.#session?.client.live) return;
    const { client, end } = this.#session;
    const either = AbortSignal.any([signal, end.signal]);
    const onState = (state: LiveState) => {
      if (state === "live") hint();
    };
    for await (const _ of client.live?.("*", { signal: either, onState }) ?? []) hint();
  }

  /** Sends edits again that were refused for a quota, which a new day or tier may have lifted. */
  async #retryAfterQuota(): Promise<void> {
    if (performance.now() < this.#retryQuotaAt) return;
    this.#retryQuotaAt = performance.now() + QUOTA_RETRY_MS;
    const refused = await this.#all("refused");
    const ids = refused.filter(({ refusal }) => refusal?.type === QUOTA).map(({ id }) => id);
    if (ids.length === 0) return;
    await this.#store.change(ids, ({ records }) => ({
      put: [...records.values()].map((record) =>
        record.refusal?.type === QUOTA ? { ...record, refusal: null } : record,
      ),
    }));
  }

  /** Changes one dream, or another in the place of one that is not there; null or undefined removes it. */
  async #change(
    id: string,
    decide: (before: LocalDream) => LocalDream | null | undefined,
    missing?: LocalDream,
  ): Promise<LocalDream | undefined> {
    const current = await this.#idOf(id);
    const { put } = await this.#edit([current], ({ records }) => {
      const before = records.get(current) ?? missing;
      if (before === undefined) throw new NoSuchDream(id);
      const after = decide(before);
      return after
        ? { put: [after] }
        : { put: [], remove: [current], texts: { [conversationKey(current)]: null } };
    });
    return put[0];
  }

  async #edit<Result extends { put: LocalDream[] }>(
    ids: string[],
    decide: (before: { records: ReadonlyMap<string, LocalDream> }) => Result,
  ): Promise<Result> {
    const result = await this.#store.change(ids, decide);
    await this.#edited();
    return result;
  }

  async #edited(now: Partial<SyncState> = {}): Promise<void> {
    await this.#refresh(now);
    for (const listener of this.#onEdit) listener();
  }

  /** The id by now of a dream that was captured here. */
  async #idOf(id: string): Promise<string> {
    return (await this.#store.text(movedKey(id))) ?? id;
  }

  async #all(listing: Listing): Promise<LocalDream[]> {
    const all: LocalDream[] = [];
    let after: Position | null = null;
    do {
      const page: LocalPage = await this.#store.page(listing, { after, limit: PAGE_SIZE });
      all.push(...page.records);
      after = page.next;
    } while (after !== null);
    return all;
  }

  async #refresh(now: Partial<SyncState>): Promise<void> {
    const [unsynced, conflicts, refused, { changes }] = await Promise.all([
      this.#store.count("unsynced"),
      this.#store.count("conflicts"),
      this.#store.count("refused"),
      this.#store.meta(),
    ]);
    this.#state = { ...this.#state, ...now, unsynced, conflicts, refused, changes };
    for (const listener of this.#listeners) listener();
  }
}

/** Waits for work, or for a signal: work that others share goes on without whoever gives up. */
function until<Result>(signal: AbortSignal | undefined, work: Promise<Result>): Promise<Result> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    work.then(resolve, reject);
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/**
 * What a person sees of a dream.
 *
 * @throws {NoSuchDream} when they have deleted it
 */
function shown(record: LocalDream): Dream {
  const view = viewOf(record);
  if (view === null) throw new NoSuchDream(record.id);
  return view;
}
