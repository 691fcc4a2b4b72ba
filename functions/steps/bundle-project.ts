import { bundleProject } from "#shared/implementations/build.ts";
import { step } from "#shared/implementations/step.ts";

export const handler = step((input) => bundleProject(input, input.implementation_id));
