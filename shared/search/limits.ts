/** A shard that outgrows this is split. */
export const MAX_SHARD_BYTES = 16_000_000;

/** A part of the lists that outgrows this is split: about 13 000 entries, of which a dream has some five. */
export const MAX_LIST_BYTES = 1_000_000;

/**
 * How many shards one run changes at most, when it has a choice. Each is a copy in `/tmp` and an upload, and
 * dreams spread over shards by a hash: among many shards, nearly every further dream changes a further one.
 */
export const MAX_TAKEN_ALONG_SHARDS = 16;

/** How many shards a run changes that builds the index: a function has room for them in `/tmp`. */
export const MAX_BUILT_SHARDS = 100;
