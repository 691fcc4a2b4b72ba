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
  #reading: Promise<void> = Promise.resolve();

  constructor(store: LocalStore) {
    this.#store = store;
  }

  async search(query: string, options: SearchOptions): Promise<LocalResults> {
    const index = await this.#open();
    await this.follow();
    const { hits, ...found } = index.search(query, options);
    const read = await Promise.all(
      hits.map(async ({ dream_id, score, matches }): Promise<LocalHit[]> => {
        const record = await this.#store.get(dream_id);
        const dream = record && viewOf(record);
        // The index does not hear of dreams that the store removes.
        if (!dream) return [];
        return [{ dream, score, snippets: index.snippets(query, dream), messages: matches }];
      }),
    );
    return { ...found, hits: read.flat() };
  }

  /** Reads into the index what the store has changed since. */
  async follow(): Promise<void> {
    this.#reading = this.#reading.catch(() => {}).then(() => this.#catchUp());
    return this.#reading;
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
    for (;;) {
      const { records } = await this.#store.page("changed", { after: index.position(), limit: PAGE_SIZE });
      const last = records.at(-1);
      if (last === undefined) return;
      const hidden = records.filter((record) => viewOf(record) === null).map(({ id }) => id);
      const shown = await Promise.all(records.map((record) => this.#indexed(record)));
      const position: Position = [last.changed, last.id];
      index.advance(position, shown.flat(), hidden);
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
