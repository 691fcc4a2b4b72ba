export type { MovedAside } from "./open-file.ts";
export { openSqliteStore, type SqliteStore } from "./store.ts";
