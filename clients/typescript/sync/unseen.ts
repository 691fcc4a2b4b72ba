import type { HeldStore } from "./store/held.ts";
import type { Position } from "./store/store.ts";

/** How many dreams are asked about in one request. */
const CHECK_SIZE = 500;

/**
 * The dreams that a snapshot did not bring. They may be deleted; but also may have moved in the list while it
 * was read, or not be readable at present. So the service is asked about each, and what it says nothing of
 * stays.
 */
export class Unseen {
  readonly #store: HeldStore;
  /** What comes up to here had no answer. */
  #after: Position | null = null;
  #asked: string[] = [];

  constructor(store: HeldStore) {
    this.#store = store;
  }

  /** The ids to ask about next; none where the snapshot has ended, which is noted then. */
  async next(): Promise<string[]> {
    const { generation, in_snapshot } = await this.#store.meta();
    if (!in_snapshot) return [];
    const isAsked = ({ ids }: { ids: string[] }) => ids.length > 0 && ids.join() === this.#asked.join();
    let page = await this.#page(generation);
    if (isAsked(page)) {
      this.#after = page.last;
      page = await this.#page(generation);
    }
    this.#asked = page.ids;
    if (page.ids.length === 0) await this.#store.change([], () => ({ meta: { in_snapshot: false } }));
    return page.ids;
  }

  async #page(generation: number): Promise<{ ids: string[]; last: Position | null }> {
    const { records } = await this.#store.page("received", { after: this.#after, limit: CHECK_SIZE });
    const unseen = records.filter(({ seen }) => seen < generation);
    const last = unseen.at(-1);
    return { ids: unseen.map(({ id }) => id), last: last ? [last.seen, last.id] : this.#after };
  }
}
