import type { DreamIndex } from "@dreamcatcher/searching/fts";
import type { Position } from "./store.ts";

/** A search index of a store, and how far it has read the store's changes. */
export interface LocalIndex {
  index: Omit<DreamIndex, "transaction" | "optimize">;
  position(): Position | null;
  /** Does all of `work` or nothing, and moves the position with it. */
  advance(position: Position, work: () => void): void;
  /** Empties the index. */
  clear(): void;
  close(): void;
}
