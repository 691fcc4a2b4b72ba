import type { Dream } from "@dreamcatcher/client";

/** The ids of the conversations that a dream's lines come from, in the order in which they appear. */
export function talksOf({ outcome, decisions, features, suggestions, todos, documents }: Dream): string[] {
  const lines = [...(outcome ? [outcome] : []), ...todos, ...decisions, ...features, ...suggestions];
  const ids = [...lines, ...documents].flatMap(({ evidence }) => evidence?.conversation_id ?? []);
  return [...new Set(ids)];
}
