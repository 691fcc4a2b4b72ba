import { beginApproval } from "#shared/workflows/steps/approve.ts";
import { waitingStep } from "#shared/workflows/waiting.ts";

export const handler = waitingStep("approve", beginApproval);
