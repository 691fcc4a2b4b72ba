import { implement } from "./implement.ts";

/** The description of every workflow, by its name. */
export const workflows = { implement };

export type WorkflowName = keyof typeof workflows;
