import type { Document, Dream } from "@dreamcatcher/client";

/** The ids of the conversations that a dream's lines come from, in the order in which they appear. */
export function talksOf({ outcome, decisions, features, suggestions, todos, documents }: Dream): string[] {
  const lines = [...(outcome ? [outcome] : []), ...todos, ...decisions, ...features, ...suggestions];
  const ids = [...lines, ...documents].flatMap(({ evidence }) => evidence?.conversation_id ?? []);
  return [...new Set(ids)];
}

/**
 * A dream without the ways to its talks and the texts of its documents, which the service has no more: it is
 * this device's alone, as a new one is.
 */
export function withoutTalks(dream: Dream): Dream {
  const { outcome, decisions, features, suggestions, todos, documents } = dream;
  return {
    ...dream,
    owner_id: "",
    outcome: outcome && unsaid(outcome),
    decisions: decisions.map(unsaid),
    features: features.map(unsaid),
    suggestions: suggestions.map(unsaid),
    todos: todos.map(unsaid),
    documents: documents.map(({ bytes: _, ...document }): Document => unsaid(document)),
    sources: [],
  };
}

/** A line of a dream without where it was said. */
function unsaid<Line extends { evidence?: unknown }>(line: Line): Line {
  const { evidence: _, ...rest } = line;
  return rest as Line;
}
