import type { StepInput } from "#shared/implementations/step.ts";
import { uses } from "../deployment.ts";
import type { Workflow } from "./workflow.ts";

const ADVANCE_GRANTS = ["table:GetItem", "table:PutItem"] as const;
const MODEL_GRANTS = ["bedrock-model:InvokeModel", "openai-key:GetSecretValue"] as const;

/** A model responds within minutes, and may be called again to repair its output: see `seconds_per_step`. */
const MODEL_STEP_SECONDS = 600;

/** Turns a dream into a tested project. */
export const implement: Workflow<StepInput> = {
  idea: "implementations",
  steps: [
    {
      name: "plan-project",
      doing: "planning",
      lastWhen: "plans_only",
      timeout: MODEL_STEP_SECONDS,
      memory: 1769,
      uses: uses(
        ...ADVANCE_GRANTS,
        "table:Query",
        "fragments:GetObject",
        "implementations:PutObject",
        ...MODEL_GRANTS,
      ),
    },
    {
      name: "generate-project",
      doing: "generating the project",
      timeout: MODEL_STEP_SECONDS,
      memory: 1769,
      uses: uses(
        ...ADVANCE_GRANTS,
        "table:Query",
        "fragments:GetObject",
        "implementations:GetObject",
        "implementations:PutObject",
        ...MODEL_GRANTS,
      ),
    },
    {
      name: "bundle-project",
      doing: "packing the project",
      timeout: 120,
      memory: 1769,
      uses: uses(
        ...ADVANCE_GRANTS,
        "table:Query",
        "fragments:GetObject",
        "implementations:GetObject",
        "implementations:PutObject",
      ),
    },
    {
      name: "run-sandbox",
      doing: "running the project in the sandbox",
      when: "verify",
      task: "sandbox",
      timeout: 420,
      memory: 1769,
      // The number of concurrent projects on a developer's machine.
      concurrency: 4,
      uses: uses("table:GetItem", "implementations:GetObject", "implementations:PutObject"),
    },
    {
      name: "conclude-implementation",
      doing: "concluding",
      // What the checks show to fail changes what is handed over, which is packed anew.
      timeout: 120,
      memory: 1769,
      uses: uses(
        ...ADVANCE_GRANTS,
        "table:Query",
        "fragments:GetObject",
        "implementations:GetObject",
        "implementations:PutObject",
        "implementations:DeleteObject",
        // The sandbox may have left no report.
        "bucket:ListBucket",
      ),
    },
  ],
  failure: { name: "fail-implementation", error: "ImplementationFailed", uses: uses(...ADVANCE_GRANTS) },
  timeout: 2 * 60 * 60,
  closing: {
    name: "close-implementation",
    only_when: "embedded",
    uses: uses("table:GetItem", "table:PutItem"),
  },
  alarm: 'Implementations fail with an internal error: see "Implementations" in docs/operations.md.',
};
