import type { Dream } from "../../generated/types.ts";
import type { LocalDream } from "../rules/record.ts";
import { viewOf } from "../rules/view.ts";
import type {
  Found,
  Indexed,
  LocalIndex,
  LocalSnippet,
  MessageMatch,
  SearchOptions,
} from "../store/local-index.ts";
import type { LocalStore, Position } from "../store/store.ts";
import { conversationKey } from "../store/texts.ts";

export interface LocalHit {
  dream: Dream;
  /** Higher is better. */
  score: number;
  snippets: LocalSnippet[];
  messages: MessageMatch[];
}

export interface LocalResults extends Omit<Found, "hits"> {
  hits: LocalHit[];
}

const PAGE_SIZE = 500;

/** Searches the dreams of a store. The index follows the store's changes, also those of other windows. */
export class StoreSearch {
  readonly #store: LocalStore;
  #index: Promise<LocalIndex> | undefined;
  /** The last removal that this program has read into the index. */
  #removedUpTo = 0;
  #reading: Promise<void> = Promise.resolve();

  constructor(store: LocalStore) {
    this.#store = store;
  }

  async search(query: string, options: SearchOptions): Promise<LocalResults> {
    await this.follow();
    const { hits, ...found } = await this.#rebuilding((index) => index.search(query, options));
    const index = await this.#open();
    const records = await this.#store.records(hits.map(({ dream_id }) => dream_id));
    const read = hits.flatMap(({ dream_id, score, matches }): LocalHit[] => {
      const record = records.get(dream_id);
      const dream = record && viewOf(record);
      // It was removed since.
      if (!dream) return [];
      return [{ dream, score, snippets: index.snippets(query, dream), messages: matches }];
    });
    return { ...found, hits: read };
  }

  /** Reads into the index what the store has changed since. */
  async follow(): Promise<void> {
    this.#reading = this.#reading.catch(() => {}).then(() => this.#rebuilding(() => this.#catchUp()));
    return this.#reading;
  }

  /** Does something with the index, and again where it turns out to be damaged, once it is built anew. */
  async #rebuilding<Result>(work: (index: LocalIndex) => Promise<Result> | Result): Promise<Result> {
    const index = await this.#open();
    try {
      return await work(index);
    } catch (error) {
      if (!index.isUnusable(error)) throw error;
      index.clear();
      await this.#catchUp();
      return work(index);
    }
  }

  /** Empties the index, also one that is only in its file. */
  async clear(): Promise<void> {
    if (this.#index || this.#store.openIndex) (await this.#open()).clear();
  }

  async close(): Promise<void> {
    (await this.#index)?.close();
  }

  #open(): Promise<LocalIndex> {
    this.#index ??= this.#store.openIndex
      ? Promise.resolve(this.#store.openIndex())
      : import("./memory-index.ts").then(({ memoryIndex }) => memoryIndex());
    return this.#index;
  }

  async #catchUp(): Promise<void> {
    const index = await this.#open();
    let isBuilding = false;
    for (;;) {
      const { store_id } = await this.#store.meta();
      const after = index.begin(store_id);
      const { records } = await this.#store.page("changed", { after, limit: PAGE_SIZE });
      const shown = await Promise.all(records.map((record) => this.#indexed(record)));
      // Read last: all that was removed before the page was read is in it.
      const meta = await this.#store.meta();
      if (meta.store_id !== store_id) continue;
      const read = Number(after?.[0] ?? 0);
      isBuilding ||= after === null;
      if (!isBuilding && read < meta.forgotten) {
        index.clear();
        continue;
      }
      const removed = meta.removals.filter(([change]) => change > Math.max(read, this.#removedUpTo));
      const last = records.at(-1);
      if (last === undefined && removed.length === 0) return;
      const hidden = records.filter((record) => viewOf(record) === null).map(({ id }) => id);
      const position: Position | null = last ? [last.changed, last.id] : after;
      index.advance({ store_id, position }, shown.flat(), [...removed.map(([, id]) => id), ...hidden]);
      this.#removedUpTo = removed.at(-1)?.[0] ?? this.#removedUpTo;
    }
  }

  async #indexed(record: LocalDream): Promise<Indexed[]> {
    const dream = viewOf(record);
    if (dream === null) return [];
    const text = record.upload && (await this.#store.text(conversationKey(record.id)));
    if (!record.upload || !text) return [{ dream }];
    const { readConversation } = await import("@dreamcatcher/reading/read");
    const { source, messages } = readConversation(JSON.parse(text));
    const { conversation_id: id, content_hash } = record.upload;
    return [{ dream, conversation: { id, content_hash, source, messages } }];
  }
}
