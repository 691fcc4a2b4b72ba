import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { environment } from "#shared/platform/environment.ts";
import { invalid } from "#shared/platform/problem-error.ts";

const { IMPLEMENTER } = environment("IMPLEMENTER");

/**
 * Where an implementation is to stop; null by default.
 *
 * @throws {ProblemError} when it is to stop on a stage where PipelineOS plans and builds (422)
 */
export function chooseStop(
  requested: ImplementationSummary["stop_after"] | undefined,
): ImplementationSummary["stop_after"] {
  if (requested && IMPLEMENTER === "remote")
    throw invalid([
      { path: "stop_after", message: "PipelineOS builds this stage's dreams and does not stop" },
    ]);
  return requested ?? null;
}
