export type { MovedAside } from "./moved-aside.ts";
export { openSqliteStore, type SqliteStore } from "./store.ts";
