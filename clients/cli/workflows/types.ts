import type { WorkflowInput } from "@dreamcatcher/client";

export type WorkflowType = WorkflowInput["type"];

/** The types of workflows. */
export const TYPES = ["conversation_to_implementation"] as const satisfies readonly WorkflowType[];
