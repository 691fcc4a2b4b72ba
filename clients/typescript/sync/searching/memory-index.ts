import { MiniIndex } from "@dreamcatcher/searching/mini";
import type { LocalIndex, Place } from "../store/local-index.ts";
import { find, put, snippetsIn } from "./indexing.ts";

/** An index in memory, built anew by each program: for browsers, and wherever a store has none of its own. */
export function memoryIndex(): LocalIndex {
  let index = new MiniIndex();
  let place: Place | undefined;
  return {
    begin(store_id) {
      if (place && place.store_id !== store_id) this.clear();
      return place?.position ?? null;
    },
    advance(next, changed, removed) {
      for (const id of removed) index.remove(id);
      for (const each of changed) put(index, each);
      place = next;
    },
    search: (query, options) => find(index, query, options),
    snippets: snippetsIn,
    clear() {
      index = new MiniIndex();
      place = undefined;
    },
    isUnusable: () => false,
    close: () => {},
  };
}
