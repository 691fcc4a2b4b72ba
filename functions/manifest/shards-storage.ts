/** The MB of `/tmp` of functions that keep shards of search indexes there: shared/search/shard-cache.ts. */
export const SHARDS_STORAGE = 2_048;
