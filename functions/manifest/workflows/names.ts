import type { WorkflowType } from "@dreamcatcher/contracts/workflow";

/** The names of workflows, apart from their descriptions so that grants can refer to them. */
export type WorkflowName = "implement" | WorkflowType;
