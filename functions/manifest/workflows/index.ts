import { codeAnalysis } from "./code-analysis.ts";
import { conversationToImplementation } from "./conversation-to-implementation.ts";
import { implement } from "./implement.ts";
import { legacyModernization } from "./legacy-modernization.ts";
import type { WorkflowName } from "./names.ts";

/** The workflows by their names. */
export const workflows = {
  implement,
  conversation_to_implementation: conversationToImplementation,
  legacy_modernization: legacyModernization,
  code_analysis: codeAnalysis,
} satisfies Record<WorkflowName, object>;
