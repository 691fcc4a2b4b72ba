import type { PlannerName } from "@dreamcatcher/contracts/implementation";
import { logger } from "#shared/platform/observability/logger.ts";
import { countPlanning } from "#shared/platform/observability/metrics.ts";
import { PlanningFailed } from "../planning-failed.ts";
import type { Completion, Model, Request } from "./model.ts";
import type { ModelSettings } from "./settings.ts";

/**
 * Runs one step of an implementation with a model, within its timeouts. Counts the tokens used, also on
 * failure.
 *
 * @throws {PlanningFailed} when the model does not reply in time
 */
export async function metered<Result>(
  planner: PlannerName,
  step: "plan" | "generate",
  model: Model,
  { seconds_per_call, seconds_per_step, price }: ModelSettings,
  work: (complete: (request: Request) => Promise<Completion>) => Promise<Result>,
): Promise<Result> {
  const total = { input: 0, output: 0 };
  const stepOver = AbortSignal.timeout(seconds_per_step * 1_000);
  const complete = async (request: Request): Promise<Completion> => {
    const signal = AbortSignal.any([stepOver, AbortSignal.timeout(seconds_per_call * 1_000)]);
    try {
      const completion = await model.complete(request, signal);
      total.input += completion.usage.input;
      total.output += completion.usage.output;
      return completion;
    } catch (error) {
      if (!signal.aborted) throw error;
      const seconds = stepOver.aborted ? seconds_per_step : seconds_per_call;
      throw new PlanningFailed(`The model did not reply within ${seconds} seconds.`);
    }
  };
  try {
    return await work(complete);
  } finally {
    if (total.input + total.output > 0) count();
  }

  function count() {
    const usd = (total.input * price.input + total.output * price.output) / 1_000_000;
    countPlanning({ planner, step, ...total, usd });
    logger.info("model used", { planner, step, input_tokens: total.input, output_tokens: total.output, usd });
  }
}
