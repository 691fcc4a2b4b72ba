import type { ConversationToImplementationInput, StepName, Workflow } from "@dreamcatcher/contracts/workflow";
import type * as z from "zod";
import { stepOf } from "./progress.ts";

type Stored = Pick<Workflow, "input">;

// A stored input was checked when it came in.
export const conversationInputOf = ({ input }: Stored) =>
  input as z.infer<typeof ConversationToImplementationInput>;

/** A field of the result of an earlier step; undefined where that was skipped, or has no such field. */
export const resultOf = (workflow: Workflow, name: StepName, field: string): string | undefined =>
  stepOf(workflow, name).step.result?.[field]?.toString();

/**
 * A field of the result of an earlier step.
 *
 * @throws {Error} when there is none
 */
export function requireResult(workflow: Workflow, name: StepName, field: string): string {
  const value = resultOf(workflow, name, field);
  if (value === undefined) throw new Error(`step ${name} of workflow ${workflow.id} has no ${field}`);
  return value;
}
