import type { PlannerName } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";
import { PlannerModels } from "#shared/planning/models/settings.ts";

/** The planners of a stage and their models. */
export interface PlannerSettings {
  /** The planner of requests that name none. The built-in rules are always available. */
  defaultPlanner: PlannerName;
  /** The models with their prices and limits: docs/planning.md explains what enabling one means. */
  models: PlannerModels;
}

/** The default: no dream is sent to a model unless a stage configures one. */
export const NO_MODEL = { defaultPlanner: "built-in", models: {} } as const satisfies PlannerSettings;

/**
 * The models of stage `local`, from the developer's environment: MINISTACK_BEDROCK_PROXY_URL is an
 * OpenAI-compatible server that the emulator's Bedrock calls, DREAMCATCHER_OPENAI_BASE_URL one that the
 * service calls itself.
 */
export function localModels(env: NodeJS.ProcessEnv): PlannerModels {
  const seconds = Number(env.DREAMCATCHER_MODEL_SECONDS ?? 240);
  const settings = {
    model: env.DREAMCATCHER_MODEL ?? "local",
    price: { input: 0, output: 0 },
    max_input_chars: 100_000,
    max_output_tokens: 16_000,
    seconds_per_call: seconds,
    seconds_per_step: 2 * seconds,
  };
  const base_url = env.DREAMCATCHER_OPENAI_BASE_URL;
  return {
    ...(env.MINISTACK_BEDROCK_PROXY_URL && { bedrock: settings }),
    ...(base_url && { openai: { ...settings, base_url, output_bound: "max_tokens" as const } }),
  };
}

/** Steps with a model time out after ten minutes; this leaves time to read the dream and store the result. */
const MAX_STEP_SECONDS = 570;

/** The planners of a stage, the default first. */
export function plannersOf({ defaultPlanner, models }: PlannerSettings): PlannerName[] {
  const available: PlannerName[] = ["built-in", ...(Object.keys(models) as (keyof typeof models)[])];
  return [defaultPlanner, ...available.filter((name) => name !== defaultPlanner)];
}

/** @throws {Error} when a setting of the stage's planners is invalid */
export function checkModels(
  name: string,
  { defaultPlanner, models }: PlannerSettings,
  isEmulated: boolean,
): void {
  const invalid = (what: string) => new Error(`stage ${name}: ${what}`);
  const checked = PlannerModels.safeParse(models);
  if (!checked.success) throw invalid(`its models: ${z.prettifyError(checked.error)}`);
  if (defaultPlanner !== "built-in" && !models[defaultPlanner])
    throw invalid(`its default planner is ${defaultPlanner}, and its models have no ${defaultPlanner}`);
  if (!isEmulated && models.openai && !models.openai.base_url.startsWith("https://"))
    throw invalid("models.openai.base_url must be https: dreams and the key go there");
  for (const [planner, settings] of Object.entries(checked.data)) {
    if (settings && settings.seconds_per_step > MAX_STEP_SECONDS)
      throw invalid(`models.${planner}.seconds_per_step must be at most ${MAX_STEP_SECONDS}`);
  }
}
