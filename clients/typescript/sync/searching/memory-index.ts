import { MiniIndex } from "@dreamcatcher/searching/mini";
import type { LocalIndex } from "../store/local-index.ts";
import type { ReadUpTo } from "../store/read-up-to.ts";
import { find, put, snippetsIn } from "./indexing.ts";

/** An index in memory, built anew by each program: for browsers, and wherever a store has none of its own. */
export function memoryIndex(): LocalIndex {
  let index = new MiniIndex();
  let readUpTo: ReadUpTo | null = null;
  return {
    readUpTo: () => readUpTo,
    advance(next, changed, removed) {
      for (const id of removed) index.remove(id);
      for (const each of changed) put(index, each);
      readUpTo = next;
    },
    search: (query, options) => find(index, query, options),
    snippets: snippetsIn,
    clear() {
      index = new MiniIndex();
      readUpTo = null;
    },
    isUnusable: () => false,
    close: () => {},
  };
}
