import type { DreamKind } from "@dreamcatcher/contracts/dream";
import type { Feature } from "./features/feature.ts";
import type { Candidate } from "./todos/todo.ts";

export interface Kind {
  kind: DreamKind;
  /** From 0 to 1. */
  confidence: number;
}

/** What a dream is: something to make where there is work or a feature, else a question. */
export const kindOf = (todos: readonly Candidate[], features: readonly Feature[]): Kind => ({
  kind: todos.length + features.length > 0 ? "idea" : "question",
  confidence: 0.5,
});
