import { beginPlan } from "#shared/workflows/steps/plan.ts";
import { waitingStep } from "#shared/workflows/waiting.ts";

export const handler = waitingStep("plan", beginPlan);
