import { implement } from "./implement.ts";
import type { WorkflowName } from "./names.ts";

/** The description of every workflow, by its name. */
export const workflows = { implement } satisfies Record<WorkflowName, object>;
