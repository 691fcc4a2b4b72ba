import { generateProject } from "#shared/implementations/build.ts";
import { step } from "#shared/implementations/step.ts";

export const handler = step((input) => generateProject(input, input.implementation_id));
