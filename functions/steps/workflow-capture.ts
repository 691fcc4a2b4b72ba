import { workflowStep } from "#shared/workflows/step.ts";
import { captureForWorkflow } from "#shared/workflows/steps/capture.ts";

export const handler = workflowStep("capture", captureForWorkflow);
