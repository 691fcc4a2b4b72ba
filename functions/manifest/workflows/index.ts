import { conversationToImplementation } from "./conversation-to-implementation.ts";
import { implement } from "./implement.ts";
import type { WorkflowName } from "./names.ts";

/** The workflows by their names. */
export const workflows = {
  implement,
  conversation_to_implementation: conversationToImplementation,
} satisfies Record<WorkflowName, object>;
