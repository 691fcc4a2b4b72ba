import type { Position } from "./position.ts";

/** How far somebody has read what changed in a store. */
export interface ReadUpTo {
  /** The store that was read; null where it had never changed. */
  store_id: string | null;
  /** The last record that was read; null where there was none. */
  position: Position | null;
  /** The change up to which removals were read. */
  removal: number;
}
