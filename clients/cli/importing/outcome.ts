import type { Secret } from "../capturing/redacted.ts";

/** What cannot be imported, and why. */
export interface Failed {
  /** The file, as its person named it; null where the service knows no more than the conversation. */
  file: string | null;
  /** The title of the conversation, or its id; null where it is the file as a whole. */
  conversation: string | null;
  reason: string;
}

/** A secret with the conversation that it stood in. */
export interface FoundSecret extends Secret {
  file: string;
  conversation: string;
}

interface CountByKind {
  kind: string;
  count: number;
}

/** What came of an import. */
export interface Outcome {
  /** Conversations that were read, also those in which nobody has said anything. */
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Conversations in which nobody has said anything. */
  empty: number;
  failures: Failed[];
  /** How many failed beside those that are named. */
  more_failures: number;
  secrets: FoundSecret[];
  /** Files in folders that hold no conversations. */
  left_out: { file: string; reason: string }[];
  /** Lines that were still being written, by file. */
  unfinished: string[];
  /** What exports hold besides conversations, such as ratings of answers. */
  skipped: CountByKind[];
  /** Parts of messages that cannot be read, such as pictures without a name. */
  unread_parts: CountByKind[];
  /** Files that were imported before, and have not changed since. */
  already: number;
  /** Some of the dreams that it created or updated. */
  dream_ids: string[];
}

export const noOutcome = (): Outcome => ({
  ...{ read: 0, created: 0, updated: 0, unchanged: 0, empty: 0, already: 0, more_failures: 0 },
  ...{
    failures: [],
    secrets: [],
    left_out: [],
    unfinished: [],
    skipped: [],
    unread_parts: [],
    dream_ids: [],
  },
});

/** Adds a count to those of its kind. */
export function addByKind(counts: CountByKind[], { kind, count }: CountByKind): void {
  const known = counts.find((each) => each.kind === kind);
  if (known) known.count += count;
  else counts.push({ kind, count });
}
