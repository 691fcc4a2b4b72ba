import type { Dream } from "@dreamcatcher/contracts/dream";
import { newDream } from "./dream.ts";

/** The moment at which the dreams of tests begin. */
export const now = "2026-03-06T09:00:00.000Z";

const TIDE_TABLE = {
  title: "Tide table",
  description: "",
  status: "idea" as const,
  tags: [],
  brand: "personal",
  summary: "",
  todos: [],
  documents: [],
} satisfies Partial<Dream>;

/** A dream for tests, of which only what matters to them is said. */
export const dreamOf = (content: Partial<Dream> = {}): Dream => ({
  ...newDream("noor", TIDE_TABLE, "dream-1"),
  created: now,
  updated: now,
  ...content,
});
