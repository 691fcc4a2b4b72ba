import { beginBuild } from "#shared/workflows/steps/build.ts";
import { waitingStep } from "#shared/workflows/waiting.ts";

export const handler = waitingStep("build", beginBuild);
