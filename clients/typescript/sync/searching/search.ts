import type { Dream } from "../../generated/types.ts";
import type { LocalDream } from "../rules/record.ts";
import { viewOf } from "../rules/view.ts";
import { changesSince } from "../store/changes.ts";
import type {
  Found,
  Indexed,
  LocalIndex,
  LocalSnippet,
  MessageMatch,
  SearchOptions,
} from "../store/local-index.ts";
import type { LocalStore, StoreMeta } from "../store/store.ts";
import { conversationKey } from "../store/texts.ts";

/** A dream that a search finds. */
export interface LocalHit {
  /** The dream. */
  dream: Dream;
  /** Higher is better. */
  score: number;
  /** Pieces of the dream around what the query finds. */
  snippets: LocalSnippet[];
  /** The messages of conversations in which it is found. */
  messages: MessageMatch[];
}

/** What a search finds on a device. */
export interface LocalResults extends Omit<Found, "hits"> {
  /** The dreams, the best first. */
  hits: LocalHit[];
}

const PAGE_SIZE = 500;

/** Searches the dreams of a store. The index follows the store's changes, also those of other windows. */
export class StoreSearch {
  readonly #store: LocalStore;
  #index: Promise<LocalIndex> | undefined;
  #turn: Promise<void> = Promise.resolve();
  /** What the store remembered before all of it was read into the index the last time. */
  #followed: StoreMeta | undefined;

  constructor(store: LocalStore) {
    this.#store = store;
  }

  async search(query: string, options: SearchOptions): Promise<LocalResults> {
    await this.follow();
    const { hits, ...found } = await this.#mending(
      (index) => index.search(query, options),
      async () => {
        await this.clear();
        await this.follow();
      },
    );
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
    await this.#inTurn(async () => {
      const meta = await this.#store.meta();
      if (this.#followed?.store_id === meta.store_id && this.#followed.changes === meta.changes) return;
      await this.#mending(
        (index) => this.#catchUp(index),
        (index) => index.clear(),
      );
      this.#followed = meta;
    });
  }

  /** Has the store keep an index in memory for the next program, where it has read enough since. */
  async keep(): Promise<void> {
    if (!this.#store.keepIndex) return;
    await this.follow();
    const index = (await this.#open()).toKeep?.();
    if (index) await this.#store.keepIndex(index);
  }

  /** Empties the index, also one that is only in its file. */
  async clear(): Promise<void> {
    await this.#inTurn(async () => {
      this.#followed = undefined;
      if (this.#index || this.#store.openIndex) (await this.#open()).clear();
    });
  }

  /** One after the other: what is still being read into the index would come after it is emptied. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.catch(() => {}).then(work);
    return this.#turn;
  }

  /** Does something with the index, and again where it turns out to be damaged, once that is mended. */
  async #mending<Result>(
    work: (index: LocalIndex) => Promise<Result> | Result,
    mend: (index: LocalIndex) => Promise<void> | void,
  ): Promise<Result> {
    const index = await this.#open();
    try {
      return await work(index);
    } catch (error) {
      if (!index.isUnusable(error)) throw error;
      await mend(index);
      return work(index);
    }
  }

  async close(): Promise<void> {
    (await this.#index)?.close();
  }

  #open(): Promise<LocalIndex> {
    this.#index ??= (this.#store.openIndex?.() ?? this.#openInMemory()).catch((error) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  async #openInMemory(): Promise<LocalIndex> {
    // The store holds all that the index does: where it cannot read what was kept, that is built anew.
    const kept = this.#store.keptIndex?.().catch(() => undefined);
    const { memoryIndex } = await import("./memory-index.ts");
    return memoryIndex(await kept);
  }

  async #catchUp(index: LocalIndex): Promise<void> {
    for (let hasMore = true; hasMore; ) {
      const before = index.readUpTo();
      const page = await changesSince(this.#store, before, PAGE_SIZE);
      const shown = await Promise.all(page.records.map((record) => this.#indexed(record)));
      const hidden = page.records.filter((record) => viewOf(record) === null).map(({ id }) => id);
      // An index that has read nothing is empty; another process may be about to use it.
      if (page.isAnew && before) index.clear();
      if (page.records.length > 0 || page.removed.length > 0)
        index.advance(page.readUpTo, shown.flat(), [...page.removed, ...hidden]);
      hasMore = page.hasMore;
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
