import type { CaptureOutcome } from "@dreamcatcher/contracts/conversation";
import type { Import } from "@dreamcatcher/contracts/import";

/** The outcomes of an import's conversations. */
export type Counts = Pick<
  Import,
  "dreams_created" | "dreams_updated" | "unchanged" | "empty" | "failures_count"
>;

/** What came of a conversation: a capture, or none where it is empty or could not be taken. */
export type EntryOutcome = CaptureOutcome | "empty" | "failed";

const COUNTED_AS = {
  created: "dreams_created",
  updated: "dreams_updated",
  unchanged: "unchanged",
  empty: "empty",
  failed: "failures_count",
} as const satisfies Record<EntryOutcome, keyof Counts>;

export function countOutcomes(outcomes: readonly EntryOutcome[]): Counts {
  const counts: Counts = { dreams_created: 0, dreams_updated: 0, unchanged: 0, empty: 0, failures_count: 0 };
  for (const outcome of outcomes) counts[COUNTED_AS[outcome]] += 1;
  return counts;
}

export const isFinished = ({ status }: Pick<Import, "status">) =>
  status === "completed" || status === "failed";
