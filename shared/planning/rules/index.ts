import type { Planner } from "../planner.ts";
import { planOf } from "./plan.ts";
import { projectOf } from "./project.ts";

/** Plans by rules alone: the same dream always gives the same plan and the same project. */
export const rules: Planner = {
  plan: async (dream, options) => planOf(dream, options),
  generate: async (dream, plan) => projectOf(dream, plan),
};
