import type { Dream } from "@dreamcatcher/contracts/dream";
import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import type { PlannableDream } from "./planner.ts";

/** A dream for tests: they pass only the fields that matter to them. */
export function dreamWith(
  fragments: readonly Partial<Omit<Fragment, "id" | "dream_id">>[],
  {
    todos = [],
    ...dream
  }: Partial<Omit<Dream, "todos">> & { todos?: readonly (string | { text: string; done: boolean })[] } = {},
): PlannableDream {
  return {
    dream: dreamOf({
      todos: todos.map((todo, n) => ({
        id: `todo-${n}`,
        ...(typeof todo === "string" ? { text: todo, done: false } : todo),
      })),
      ...dream,
    }),
    fragments: fragments.map((fragment, n) => ({
      id: `fragment-${n}`,
      dream_id: "dream-1",
      conversation_id: "conversation-1",
      title: `Part ${n + 1}`,
      content: "",
      source: "chatgpt",
      url: null,
      date: null,
      features: [],
      code_snippets: [],
      ...fragment,
    })),
  };
}
