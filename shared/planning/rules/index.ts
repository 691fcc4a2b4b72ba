import type { Planner } from "../planner.ts";
import { planOf } from "./plan.ts";

/** The built-in planner. It is deterministic: the same dream gives the same plan and the same project. */
export const rules: Planner = {
  plan: async (dream, options) => planOf(dream, options),
  // Only generating a project loads the parsers that check files.
  generate: async (dream, plan) => (await import("./project.ts")).projectOf(dream, plan),
};
