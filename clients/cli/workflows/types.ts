import type { WorkflowRequest } from "@dreamcatcher/client";

export type WorkflowType = WorkflowRequest["type"];

/** The types of workflows. */
export const TYPES = ["conversation_to_implementation"] as const satisfies readonly WorkflowType[];
