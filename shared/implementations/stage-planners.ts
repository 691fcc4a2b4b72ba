import { PlannerName } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";
import { environment } from "#shared/platform/environment.ts";
import { invalid } from "#shared/platform/problem-error.ts";

/** The stage's planners; the first is the default. */
export const planners = z
  .tuple([PlannerName], PlannerName)
  .parse(JSON.parse(environment("PLANNERS").PLANNERS));

/**
 * The planner asked for, or the stage's first one where none is.
 *
 * @throws ProblemError 422 naming the stage's planners, when it is none of them
 */
export function choosePlanner(asked: string | undefined): PlannerName {
  if (asked === undefined) return planners[0];
  const planner = planners.find((name) => name === asked);
  if (planner) return planner;
  throw invalid([{ path: "planner", message: `must be one of ${planners.join(", ")}` }]);
}
