import { runSandbox } from "#shared/implementations/run-sandbox.ts";
import { step } from "#shared/implementations/step.ts";

export const handler = step((input) => runSandbox(input, input.implementation_id));
