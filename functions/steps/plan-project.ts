import { planProject } from "#shared/implementations/build.ts";
import { step } from "#shared/implementations/step.ts";

export const handler = step((input) => planProject(input, input.implementation_id));
