import { ExecutionAlreadyExists, ExecutionDoesNotExist, ValidationException } from "@aws-sdk/client-sfn";
import { afterEach, expect, test, vi } from "vitest";

vi.stubEnv("IMPLEMENT_WORKFLOW_ARN", "arn:aws:states:eu-west-1:1:stateMachine:implement");
const { sfn } = await import("#shared/platform/aws/sfn.ts");
const { startWorkflow, stopWorkflow } = await import("./workflow.ts");

const send = vi.spyOn(sfn, "send");
afterEach(() => send.mockReset());

const input = {
  owner_id: "ana",
  implementation_id: "i-1",
  verify: true,
  plans_only: false,
  correlation_id: "c",
  traceparent: "t",
};
const details = { message: "no", $metadata: {} };

test("the execution that an approval starts has a name of its own, and each starts once", async () => {
  send.mockRejectedValue(new ExecutionAlreadyExists(details) as never);
  await startWorkflow(input, "requested");
  await startWorkflow(input, "approved");
  expect(send.mock.calls.map(([{ input }]) => input)).toMatchObject([
    { name: "i-1" },
    { name: "i-1-approved" },
  ]);
});

test("both executions are stopped, where the first has ended and where the second never began", async () => {
  send
    .mockRejectedValueOnce(
      new ValidationException({ ...details, reason: "INVALID_ROUTING_CONFIGURATION" }) as never,
    )
    .mockRejectedValueOnce(new ExecutionDoesNotExist(details) as never);
  await stopWorkflow("i-1", "Cancelled.");
  const executions = "arn:aws:states:eu-west-1:1:execution:implement";
  expect(send.mock.calls.map(([{ input }]) => input)).toEqual([
    { executionArn: `${executions}:i-1`, cause: "Cancelled." },
    { executionArn: `${executions}:i-1-approved`, cause: "Cancelled." },
  ]);
});

test("any other refusal is an error", async () => {
  send.mockRejectedValue(new Error("throttled") as never);
  await expect(stopWorkflow("i-1", "Cancelled.")).rejects.toThrow("throttled");
});
