import type { Dream } from "@dreamcatcher/client";
import type { ReadUpTo, SyncManager } from "@dreamcatcher/client/sync";

/** How many dreams are read at once: few enough that the page answers in between. */
const PAGE = 500;

/**
 * All dreams of a device in memory: read once, and then only what changes, so that a tick among ten thousand
 * dreams reads one. A dream that has not changed stays the same object.
 */
export class AllDreams {
  readonly #manager: Pick<SyncManager, "state" | "subscribe" | "dreams">;
  readonly #byId = new Map<string, Dream>();
  readonly #listeners = new Set<() => void>();
  #list: Dream[] | undefined;
  #after: ReadUpTo | null = null;
  /** The change of the store up to which all is read. */
  #readUpTo: number | undefined;
  #isReading = false;
  #stop: (() => void) | undefined;

  readonly #isComplete: () => Promise<boolean>;

  /** @param isComplete whether all dreams of the account have been on the device */
  constructor(
    manager: Pick<SyncManager, "state" | "subscribe" | "dreams">,
    isComplete: () => Promise<boolean>,
  ) {
    this.#manager = manager;
    this.#isComplete = isComplete;
  }

  /**
   * Those that changed last first, a new array with each change; undefined until all are read, and before the
   * first sync has brought any or ended.
   */
  get list(): Dream[] | undefined {
    return this.#list;
  }

  /** A dream as it was read last. */
  get(id: string): Dream | undefined {
    return this.#byId.get(id);
  }

  /** Follows the store, and calls back after each change of `list`, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stop ??= this.#manager.subscribe(() => this.#read());
    this.#read();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  };

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    // The first sync may have ended without a dream.
    if (this.#list === undefined) this.#readUpTo = undefined;
    try {
      while (this.#readUpTo !== this.#manager.state.changes) {
        const { changes } = this.#manager.state;
        // Asked before the dreams are read: then they are complete if it says so.
        const areAll = await this.#isComplete();
        await this.#readChanges();
        this.#readUpTo = changes;
        const dreams = [...this.#byId.values()].sort(lastChangedFirst);
        this.#list = areAll || dreams.length > 0 ? dreams : undefined;
        for (const listener of this.#listeners) listener();
      }
    } catch {
      // The store was closed, by signing out; otherwise the next change reads again.
    } finally {
      this.#isReading = false;
    }
  }

  async #readChanges(): Promise<void> {
    for (let hasMore = true; hasMore; ) {
      const page = await this.#manager.dreams.changes({ after: this.#after, limit: PAGE });
      if (page.isAnew) this.#byId.clear();
      for (const id of page.removed) this.#byId.delete(id);
      for (const dream of page.dreams) this.#byId.set(dream.id, dream);
      this.#after = page.next;
      hasMore = page.hasMore;
    }
  }
}

/** As the store lists them. */
function lastChangedFirst(a: Dream, b: Dream): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
