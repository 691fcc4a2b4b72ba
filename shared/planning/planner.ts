import type { Dream } from "@dreamcatcher/contracts/dream";
import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { Plan, Project } from "@dreamcatcher/contracts/plan";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";

/** A dream with its fragments in the order of the conversation, so that later versions of code come last. */
export interface PlannableDream {
  dream: Dream;
  fragments: Fragment[];
}

/** What stands in a dream, and in what is made of it, in place of a secret. */
export const REDACTED = "[secret]";

export interface PlanOptions {
  /** The language to build in; without it the planner chooses. */
  language?: ProjectLanguage;
  /** When work begins, ISO 8601 UTC. */
  now: string;
}

/**
 * Turns a dream into a plan, and the plan into a project: by the rules in `rules/`, or by a language model.
 * The text of a dream is data and never instructions.
 */
export interface Planner {
  plan(dream: PlannableDream, options: PlanOptions): Promise<Plan>;
  generate(dream: PlannableDream, plan: Plan): Promise<Project>;
}
