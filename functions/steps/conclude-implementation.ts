import { concludeImplementation } from "#shared/implementations/conclude.ts";
import { step } from "#shared/implementations/step.ts";

export const handler = step((input) => concludeImplementation(input, input.implementation_id));
