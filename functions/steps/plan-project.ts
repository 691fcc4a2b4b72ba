import { planProject } from "#shared/implementations/build.ts";
import { step } from "#shared/implementations/step.ts";
import { rules } from "#shared/planning/rules/index.ts";

export const handler = step((input) => planProject(input, input.implementation_id, rules));
