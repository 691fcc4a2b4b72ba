import { uses } from "./deployment.ts";
import type { Grant } from "./grants.ts";

/** A step of a workflow; `name` is its file in `functions/steps/`. `timeout` in seconds, `memory` in MB. */
export interface Step {
  name: string;
  timeout: number;
  memory: number;
  uses: readonly Grant[];
}

const ADVANCE = ["table:GetItem", "table:PutItem"] as const;
const MODELS = ["bedrock-model:InvokeModel", "openai-key:GetSecretValue"] as const;

/** A model writes for minutes, and may be asked to repair what it wrote: see `seconds_per_step` of its settings. */
const WITH_A_MODEL = 600;

/**
 * The steps of implementing a dream, in their order; `run-sandbox` stands in for the Fargate task where there is
 * none, and `fail-implementation` is where every failure ends.
 */
export const implementSteps: readonly Step[] = [
  {
    name: "plan-project",
    timeout: WITH_A_MODEL,
    memory: 1769,
    uses: uses(...ADVANCE, "table:Query", "fragments:GetObject", "implementations:PutObject", ...MODELS),
  },
  {
    name: "generate-project",
    timeout: WITH_A_MODEL,
    memory: 1769,
    uses: uses(
      ...ADVANCE,
      "table:Query",
      "fragments:GetObject",
      "implementations:GetObject",
      "implementations:PutObject",
      ...MODELS,
    ),
  },
  {
    name: "bundle-project",
    timeout: 120,
    memory: 1769,
    uses: uses(...ADVANCE, "implementations:GetObject", "implementations:PutObject"),
  },
  {
    name: "run-sandbox",
    timeout: 420,
    memory: 1769,
    uses: uses("table:GetItem", "implementations:GetObject", "implementations:PutObject"),
  },
  {
    name: "conclude-implementation",
    timeout: 60,
    memory: 1024,
    uses: uses(...ADVANCE, "implementations:GetObject"),
  },
  { name: "fail-implementation", timeout: 60, memory: 1024, uses: uses(...ADVANCE) },
];
