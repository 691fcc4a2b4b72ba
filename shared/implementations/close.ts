import type { ExecutionEnd } from "#shared/platform/jobs/execution-ended.ts";
import { ImplementationOver } from "./advance.ts";
import { failImplementation } from "./fail.ts";
import type { StepInput } from "./step.ts";

const REASONS: Readonly<Record<ExecutionEnd, string>> = {
  FAILED: "Something went wrong on our side. Try again.",
  TIMED_OUT: "It exceeded the maximum duration of an implementation and was stopped. Try again.",
  ABORTED: "It was stopped by an operator. Try again.",
};

/**
 * Fails an implementation whose execution ended without ending it. Most failed executions have ended theirs:
 * then this changes nothing.
 */
export async function closeImplementation(input: StepInput, end: ExecutionEnd): Promise<void> {
  try {
    await failImplementation(input, REASONS[end]);
  } catch (error) {
    if (!(error instanceof ImplementationOver)) throw error;
  }
}
