/**
 * The store of programs in Node.
 *
 * @module @dreamcatcher/client/sqlite
 */

export type { MovedAside } from "./moved-aside.ts";
export { openSqliteStore, type SqliteStore } from "./store.ts";
