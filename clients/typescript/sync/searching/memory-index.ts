import { type KeptIndex as KeptMini, MiniIndex } from "@dreamcatcher/searching/mini";
import type { KeptIndex, LocalIndex } from "../store/local-index.ts";
import type { ReadUpTo } from "../store/read-up-to.ts";
import { find, put, snippetsIn } from "./indexing.ts";

/**
 * How many dreams, and which share of all, an index reads before it is worth keeping again: all of it is
 * written. Until then the next program reads these once more, in a tenth of the time of building it.
 */
const LEAST_TO_KEEP = 50;
const SHARE_TO_KEEP = 0.05;

/**
 * An index in memory: for browsers, and wherever a store has none of its own.
 *
 * @param kept by the store, which it goes on from; what cannot be read of it counts as nothing
 */
export function memoryIndex(kept?: KeptIndex): LocalIndex {
  let { index, readUpTo } = openedFrom(kept);
  let unkept = 0;
  /** What goes wrong in an index that was kept may be wrong in what was kept. */
  let isSuspect = readUpTo !== null;
  let failure: unknown;

  function watched<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      failure = error;
      throw error;
    }
  }

  return {
    readUpTo: () => readUpTo,
    advance: (next, changed, removed) =>
      watched(() => {
        for (const id of removed) index.remove(id);
        for (const each of changed) put(index, each);
        readUpTo = next;
        unkept += changed.length + removed.length;
      }),
    search: (query, options) => watched(() => find(index, query, options)),
    snippets: snippetsIn,
    toKeep() {
      if (readUpTo === null || unkept < LEAST_TO_KEEP + SHARE_TO_KEEP * index.counts().dreams) return null;
      // Where the store has no room, it is not asked again at once.
      unkept = 0;
      return { readUpTo, index: index.kept() };
    },
    clear() {
      index = new MiniIndex();
      [readUpTo, unkept, isSuspect] = [null, 0, false];
    },
    isUnusable: (error) => isSuspect && error === failure,
    close: () => {},
  };
}

function openedFrom(kept: KeptIndex | undefined): { index: MiniIndex; readUpTo: ReadUpTo | null } {
  try {
    if (kept?.readUpTo && kept.index)
      return { index: new MiniIndex(kept.index as KeptMini), readUpTo: kept.readUpTo };
  } catch {
    // It is of another version, or damaged.
  }
  return { index: new MiniIndex(), readUpTo: null };
}
