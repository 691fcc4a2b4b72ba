import {
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import { sfn } from "#shared/platform/aws/sfn.ts";
import type { StepOutput } from "./step.ts";

/** Gives a token back with a step's output; has no effect where nothing waits for it any more. */
export const finishTask = (taskToken: string, output: StepOutput): Promise<void> =>
  unlessGone(sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) })));

/** Gives a token back because the step failed unexpectedly, so that the state machine retries it. */
export const failTask = (taskToken: string): Promise<void> =>
  unlessGone(sfn.send(new SendTaskFailureCommand({ taskToken, error: "StepFailed" })));

async function unlessGone(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    const isGone =
      error instanceof TaskDoesNotExist || error instanceof TaskTimedOut || error instanceof InvalidToken;
    if (!isGone) throw error;
  }
}
