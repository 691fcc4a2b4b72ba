import type { Planner } from "../planner.ts";
import { planOf } from "./plan.ts";

/** Plans by rules alone: the same dream always gives the same plan and the same project. */
export const rules: Planner = {
  plan: async (dream, options) => planOf(dream, options),
  // The parsers that check files are loaded where a project is made, and nowhere else.
  generate: async (dream, plan) => (await import("./project.ts")).projectOf(dream, plan),
};
