/**
 * Keeps dreams on a device, with or without a connection, and syncs them.
 *
 * @module @dreamcatcher/client/sync
 */

export type { AutomaticOptions } from "./automatic.ts";
export { AnotherAccount, EditsNotTried, NoSuchDream, NotSignedIn, StoreWiped } from "./errors.ts";
export type { Progress } from "./exchange.ts";
export type { ExportedDream } from "./export.ts";
export {
  type Account,
  type ChangesOptions,
  type DreamChanges,
  type DreamPage,
  type Problem,
  SyncManager,
  type SyncState,
} from "./manager.ts";
export type { Choice, Conflict, FieldConflict, OtherValue, Side } from "./rules/conflicts.ts";
export type { ContentField } from "./rules/content.ts";
export { type Seen, seenOf } from "./rules/edits.ts";
export type { Refusal } from "./rules/record.ts";
export type { LocalHit, LocalResults } from "./searching/search.ts";
export type { InvalidFilter, LocalSnippet, MessageMatch, SearchOptions } from "./store/local-index.ts";
export { memoryStore } from "./store/memory.ts";
export type { Key, Position } from "./store/position.ts";
export type { ReadUpTo } from "./store/read-up-to.ts";
export type { LocalStore, PageOptions } from "./store/store.ts";
