import { implement } from "./implement.ts";
import type { WorkflowName } from "./names.ts";

/** The workflows by their names. */
export const workflows = { implement } satisfies Record<WorkflowName, object>;
