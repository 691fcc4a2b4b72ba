import type { Dream } from "@dreamcatcher/contracts/dream";
import { newDream } from "./dream.ts";

/** When the dreams of tests are created. */
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

/** A dream with these fields, and defaults for the others. */
export const dreamOf = (content: Partial<Dream> = {}): Dream => ({
  ...newDream("noor", TIDE_TABLE, "dream-1"),
  created: now,
  updated: now,
  ...content,
});
