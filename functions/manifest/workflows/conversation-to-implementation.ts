import type { StepInput } from "#shared/workflows/input.ts";
import { ORCHESTRATED, STEPS } from "./orchestrated.ts";
import type { Workflow } from "./workflow.ts";

/** Takes a conversation through its dream, the plan and the approval to a verified project. */
export const conversationToImplementation: Workflow<StepInput> = {
  ...ORCHESTRATED,
  steps: [STEPS.capture, STEPS.plan, STEPS.approve, STEPS.build],
};
