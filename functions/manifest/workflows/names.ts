/** The workflows that functions start and stop; each has a description of its name. */
export type WorkflowName = "implement";
