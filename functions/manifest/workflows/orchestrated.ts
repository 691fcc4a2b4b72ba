import type { StepInput } from "#shared/workflows/input.ts";
import { CAPTURE_GRANTS } from "../capture-grants.ts";
import { uses } from "../deployment.ts";
import { TOKEN_GRANTS } from "./token-grants.ts";
import type { Workflow, WorkflowStep } from "./workflow.ts";

/** What recording the progress of a workflow needs. */
const ADVANCE_GRANTS = ["table:GetItem", "table:PutItem"] as const;

/** What all workflows of the orchestrator have in common. */
export const ORCHESTRATED = {
  idea: "workflows",
  failure: { name: "fail-workflow", error: "WorkflowFailed", uses: uses(...ADVANCE_GRANTS) },
  /** A month: an approval may take that long. */
  timeout: 30 * 24 * 60 * 60,
  closing: { name: "close-workflow", uses: uses(...ADVANCE_GRANTS) },
  alarm: 'Workflows fail with an internal error: see "Workflows" in docs/operations.md.',
} as const satisfies Partial<Workflow<StepInput>>;

/** The steps by what they do; workflows share them, and each has one function. */
export const STEPS = {
  capture: {
    name: "workflow-capture",
    doing: "capturing the conversation",
    timeout: 120,
    memory: 1769,
    uses: uses(...CAPTURE_GRANTS, "workflows:GetObject"),
    quotas: ["captures_per_day", "stored_bytes"],
  },
  plan: {
    name: "workflow-plan",
    doing: "starting to plan the dream",
    waits: true,
    uses: uses(...ADVANCE_GRANTS, "table:UpdateItem", ...TOKEN_GRANTS),
    quotas: ["implementations_per_day"],
  },
  approve: {
    name: "workflow-approve",
    doing: "approving the plan",
    waits: true,
    uses: uses(...ADVANCE_GRANTS, ...TOKEN_GRANTS),
  },
  build: {
    name: "workflow-build",
    doing: "starting to build the project",
    waits: true,
    uses: uses(...ADVANCE_GRANTS, "table:UpdateItem", ...TOKEN_GRANTS),
    quotas: ["implementations_per_day"],
  },
} as const satisfies Record<string, WorkflowStep<StepInput>>;
