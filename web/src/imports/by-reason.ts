import type { Import } from "@dreamcatcher/client";

interface FailureGroup {
  reason: string;
  /** The names of the conversations that have one, each once. */
  names: string[];
  count: number;
}

/** The failures of an import by their reasons, the most frequent first: large exports repeat few. */
export function byReason(failures: Import["failures"]): FailureGroup[] {
  return [...Map.groupBy(failures, ({ reason }) => reason)]
    .map(([reason, group]) => ({
      reason,
      names: [...new Set(group.flatMap(({ external_id }) => external_id ?? []))],
      count: group.length,
    }))
    .sort((a, b) => b.count - a.count);
}
