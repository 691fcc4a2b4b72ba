import type { PlannerName } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";
import { PlannerModels } from "#shared/planning/models/settings.ts";

/** Who plans on a stage, and with which models. */
export interface PlannerSettings {
  /** Who plans where a request does not say. The built-in rules are always there, a model where it is set up. */
  defaultPlanner: PlannerName;
  /** What the models cost and may take: docs/planning.md says what turning one on means. */
  models: PlannerModels;
}

/** Nothing of a dream leaves the stage for a model until somebody says which. */
export const NO_MODEL = { defaultPlanner: "built-in", models: {} } as const satisfies PlannerSettings;

/**
 * The models of stage `local`, which are where the developer says: MINISTACK_BEDROCK_PROXY_URL is an OpenAI-compatible
 * server that the emulator's Bedrock asks, DREAMCATCHER_OPENAI_BASE_URL one that the service asks itself.
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

/** The steps that ask a model run at most ten minutes, and need a moment to read the dream and keep the result. */
const MAX_STEP_SECONDS = 570;

/** The planners of a stage, the default first. */
export function plannersOf({ defaultPlanner, models }: PlannerSettings): PlannerName[] {
  const available: PlannerName[] = ["built-in", ...(Object.keys(models) as (keyof typeof models)[])];
  return [defaultPlanner, ...available.filter((name) => name !== defaultPlanner)];
}

/** @throws Error that says which setting of the stage's planners cannot be */
export function checkModels(
  name: string,
  { defaultPlanner, models }: PlannerSettings,
  isEmulated: boolean,
): void {
  const wrong = (what: string) => new Error(`stage ${name}: ${what}`);
  const checked = PlannerModels.safeParse(models);
  if (!checked.success) throw wrong(`its models: ${z.prettifyError(checked.error)}`);
  if (defaultPlanner !== "built-in" && !models[defaultPlanner])
    throw wrong(`its default planner is ${defaultPlanner}, and its models have no ${defaultPlanner}`);
  if (!isEmulated && models.openai && !models.openai.base_url.startsWith("https://"))
    throw wrong("models.openai.base_url must be https: dreams and the key go there");
  for (const [planner, settings] of Object.entries(checked.data)) {
    if (settings && settings.seconds_per_step > MAX_STEP_SECONDS)
      throw wrong(`models.${planner}.seconds_per_step must be at most ${MAX_STEP_SECONDS}`);
  }
}
