/** What a listing is ordered by. */
export type Key = string | number;

/** The place of a dream in a listing: its key, and its id among those with the same key. */
export type Position = readonly [key: Key, id: string];
