import type { Dream } from "@dreamcatcher/contracts/dream";

/** The moment at which the dreams of tests begin. */
export const now = "2026-03-06T09:00:00.000Z";

/** A dream for tests, of which only what matters to them is said. */
export const dreamOf = (content: Partial<Dream> = {}): Dream => ({
  id: "dream-1",
  owner_id: "noor",
  title: "Tide table",
  description: "",
  status: "idea",
  tags: [],
  brand: "personal",
  summary: "",
  todos: [],
  documents: [],
  created: now,
  updated: now,
  revision: 1,
  synced_with_pipelineos: false,
  synced_at: null,
  pipelineos_project_id: null,
  ...content,
});
