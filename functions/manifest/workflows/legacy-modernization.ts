import type { StepInput } from "#shared/workflows/input.ts";
import { ORCHESTRATED, STEPS } from "./orchestrated.ts";
import type { Workflow } from "./workflow.ts";

export const legacyModernization: Workflow<StepInput> = { ...ORCHESTRATED, steps: [STEPS.capture] };
