import { PlannerName } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";
import { environment } from "#shared/platform/environment.ts";
import { invalid } from "#shared/platform/problem-error.ts";

/** The stage's planners; the first is the default. */
export const planners = z
  .tuple([PlannerName], PlannerName)
  .parse(JSON.parse(environment("PLANNERS").PLANNERS));

/**
 * The requested planner, or the stage's first one by default.
 *
 * @throws {ProblemError} when the stage does not have the requested planner (422)
 */
export function choosePlanner(requested: string | undefined): PlannerName {
  if (requested === undefined) return planners[0];
  const planner = planners.find((name) => name === requested);
  if (planner) return planner;
  throw invalid([{ path: "planner", message: `must be one of ${planners.join(", ")}` }]);
}
