import { MiniIndex } from "@dreamcatcher/searching/mini";
import type { LocalIndex } from "../store/local-index.ts";
import type { Position } from "../store/store.ts";
import { find, put, snippetsIn } from "./indexing.ts";

/** An index in memory, built anew by each program: for browsers, and wherever a store has none of its own. */
export function memoryIndex(): LocalIndex {
  let index = new MiniIndex();
  let position: Position | null = null;
  return {
    position: () => position,
    advance(next, changed, removed) {
      for (const id of removed) index.remove(id);
      for (const each of changed) put(index, each);
      position = next;
    },
    search: (query, options) => find(index, query, options),
    snippets: snippetsIn,
    clear() {
      index = new MiniIndex();
      position = null;
    },
    close: () => {},
  };
}
