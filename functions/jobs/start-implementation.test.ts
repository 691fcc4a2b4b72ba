import type { Context, SQSEvent } from "aws-lambda";
import { expect, test, vi } from "vitest";
import { sqs } from "#shared/platform/aws/sqs.ts";

const startWorkflow = vi.hoisted(() => vi.fn());
vi.mock(import("#shared/implementations/workflow.ts"), () => ({ startWorkflow }));
vi.spyOn(sqs, "send").mockResolvedValue(undefined as never);
const { handler } = await import("./start-implementation.ts");

const trace = { correlation_id: "c", traceparent: "t" };
const metadata = {
  event_id: "01JGFJJZ000000000000000000",
  event_version: 1,
  occurred_at: "2026-01-01T00:00:00.000Z",
  owner_id: "ana",
  dream_id: "d-first",
  ...trace,
};
const implementation = {
  ...{ id: "i-first", owner_id: "ana", dream_id: "d-first", status: "pending", planner: "built-in" },
  ...{ language: null, verify: true, project_id: null, tickets_created: 0, agents_assigned: 0 },
  ...{ estimated_completion: null, progress: null, progress_message: null, completed_at: null },
  ...{ created_at: metadata.occurred_at, updated_at: metadata.occurred_at, failure: null },
};

async function deliver(data: object) {
  const body = JSON.stringify({ detail: { metadata, data } });
  const record = { messageId: "m", receiptHandle: "r", body, attributes: { ApproximateReceiveCount: "1" } };
  expect(await handler({ Records: [record] } as unknown as SQSEvent, {} as Context)).toEqual({
    batchItemFailures: [],
  });
}

test("an event whose dream has the shape of an earlier version starts its implementation", async () => {
  const dream = { id: "d-first", title: "Tide table", documents: [{ title: "tides.csv" }] };
  await deliver({ implementation, dream });
  expect(startWorkflow).toHaveBeenCalledWith(
    { owner_id: "ana", implementation_id: "i-first", verify: true, plans_only: false, ...trace },
    "requested",
  );
});

test.each([
  ["a request to stop after the plan", { stop_after: "plan", approved_at: null }, true, "requested"],
  ["an approval", { stop_after: "plan", approved_at: metadata.occurred_at }, false, "approved"],
])("%s starts an execution of its own", async (_, fields, plans_only, start) => {
  await deliver({ implementation: { ...implementation, ...fields } });
  expect(startWorkflow).toHaveBeenLastCalledWith(expect.objectContaining({ plans_only }), start);
});
