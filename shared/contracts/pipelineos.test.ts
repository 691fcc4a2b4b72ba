import { expect, test } from "vitest";
import { PipelineosEvent } from "./pipelineos.ts";

const metadata = {
  event_id: "e-1",
  occurred_at: "2026-03-06T16:11:26.000Z",
  owner_id: "ana",
  dream_id: "boat",
  correlation_id: "c-1",
};
const event = (name: string, data: object, more: object = {}) => ({
  source: "pipelineos",
  "detail-type": name,
  detail: { metadata: { ...metadata, ...more }, data: { project_id: "p-1", ...data } },
});

test.each([
  event("ProjectCreated", { estimated_completion: "2026-04-01T00:00:00Z" }),
  event("TicketsCreated", { tickets: [{ id: "t-1", title: "Cut the planks" }] }),
  event("TicketsCreated", { count: 3 }),
  event("AgentsAssigned", { agents: [{ id: "a-1" }] }),
  event("AgentsAssigned", { count: 0 }),
  event("ProjectProgressed", { progress: 0.5, message: "Half of it floats" }),
  event("ProjectCompleted", { outcome: "completed" }),
  event("ProjectCompleted", { outcome: "failed", reason: "It leaks" }),
])("$detail-type with $detail.data is read", (message) => {
  expect(PipelineosEvent.parse(message).detail.data).toEqual(message.detail.data);
});

test.each([
  ["another event", event("ProjectExploded", {}), "detail-type"],
  ["a key in an id", event("ProjectCreated", {}, { dream_id: "boat#DREAM#x" }), "detail.metadata.dream_id"],
  ["a path in a project", event("ProjectCreated", { project_id: "../p" }), "detail.data.project_id"],
  ["no id of its own", event("ProjectCreated", {}, { event_id: undefined }), "detail.metadata.event_id"],
  [
    "local time",
    event("ProjectCreated", {}, { occurred_at: "2026-03-06 16:11" }),
    "detail.metadata.occurred_at",
  ],
  ["tickets without a number", event("TicketsCreated", {}), "detail.data"],
  ["more than all", event("ProjectProgressed", { progress: 1.1, message: "" }), "detail.data.progress"],
  ["a failure without a reason", event("ProjectCompleted", { outcome: "failed" }), "detail.data.reason"],
])("%s is refused by name", (_, message, path) => {
  const { error } = PipelineosEvent.safeParse(message);
  expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("a message with half of a character is kept without it", () => {
  const read = PipelineosEvent.parse(
    event("ProjectProgressed", { progress: 0.5, message: "It floats \ud83d" }),
  );
  expect(read.detail.data).toMatchObject({ message: "It floats \ufffd" });
});
