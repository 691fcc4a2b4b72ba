import type { Dream } from "#shared/contracts/dream.ts";
import type { Fragment } from "#shared/contracts/fragment.ts";
import type { PlannableDream } from "./planner.ts";

export const now = "2026-03-06T09:00:00.000Z";

/** A dream for tests, of which only what matters to them is said. */
export function dreamWith(
  fragments: readonly Partial<Omit<Fragment, "id" | "dream_id">>[],
  {
    todos = [],
    ...dream
  }: Partial<Omit<Dream, "todos">> & { todos?: readonly (string | { text: string; done: boolean })[] } = {},
): PlannableDream {
  return {
    dream: {
      id: "dream-1",
      owner_id: "noor",
      title: "Tide table",
      description: "",
      status: "idea",
      tags: [],
      brand: "personal",
      summary: "",
      todos: todos.map((todo, n) => ({
        id: `todo-${n}`,
        ...(typeof todo === "string" ? { text: todo, done: false } : todo),
      })),
      documents: [],
      created: now,
      updated: now,
      revision: 1,
      synced_with_pipelineos: false,
      synced_at: null,
      pipelineos_project_id: null,
      ...dream,
    },
    fragments: fragments.map((fragment, n) => ({
      id: `fragment-${n}`,
      dream_id: "dream-1",
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
