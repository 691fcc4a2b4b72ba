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
export type { Choice, Conflict, FieldConflict, Side } from "./rules/conflicts.ts";
export { type Seen, seenOf } from "./rules/edits.ts";
export type { LocalDream } from "./rules/record.ts";
export type { LocalHit, LocalResults } from "./searching/search.ts";
export type { LocalSnippet, MessageMatch, SearchOptions } from "./store/local-index.ts";
export { memoryStore } from "./store/memory.ts";
export type { ReadUpTo } from "./store/read-up-to.ts";
export type { LocalStore } from "./store/store.ts";
