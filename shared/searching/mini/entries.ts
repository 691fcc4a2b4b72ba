import type { DreamFacts } from "./facts.ts";

/** What is known of a dream beside its terms. */
export interface Entry {
  facts: Omit<DreamFacts, "sources" | "has_code">;
  row: number;
  /** Separated by blanks: a set for each of many dreams would take several times the memory. */
  words: string;
  conversations: Map<string, ConversationEntry>;
}

interface ConversationEntry {
  content_hash: string;
  source: string;
  has_code: boolean;
  count: number;
  rows: number[];
}

/** The rows of a dream and of what was said of it. */
export const rowsOf = ({ row, conversations }: Entry): number[] => [
  row,
  ...[...conversations.values()].flatMap(({ rows }) => rows),
];

/** The same as plain data. */
export type KeptEntry = Omit<Entry, "facts" | "conversations"> & {
  facts: Omit<Entry["facts"], "tags"> & { tags: string[] };
  conversations: [id: string, ConversationEntry][];
};

/** All dreams of an index, and how many of them have each word. */
export interface KeptDreams {
  dreams: [id: string, KeptEntry][];
  words: [word: string, dreams: number][];
}

export const keptEntry = ({ facts, conversations, ...entry }: Entry): KeptEntry => ({
  ...entry,
  facts: { ...facts, tags: [...facts.tags] },
  conversations: [...conversations],
});

export const entryOf = ({ facts, conversations, ...entry }: KeptEntry): Entry => ({
  ...entry,
  facts: { ...facts, tags: new Set(facts.tags) },
  conversations: new Map(conversations),
});
