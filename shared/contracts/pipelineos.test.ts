import { expect, test } from "vitest";
import { Answer } from "./pipelineos.ts";

const metadata = {
  event_id: "e-1",
  occurred_at: "2026-03-06T16:11:26.000Z",
  owner_id: "ana",
  dream_id: "boat",
  correlation_id: "c-1",
};
const answer = (name: string, data: object, more: object = {}) => ({
  source: "pipelineos",
  "detail-type": name,
  detail: { metadata: { ...metadata, ...more }, data: { project_id: "p-1", ...data } },
});

test.each([
  answer("ProjectCreated", { estimated_completion: "2026-04-01T00:00:00Z" }),
  answer("TicketsCreated", { tickets: [{ id: "t-1", title: "Cut the planks" }] }),
  answer("TicketsCreated", { count: 3 }),
  answer("AgentsAssigned", { agents: [{ id: "a-1" }] }),
  answer("AgentsAssigned", { count: 0 }),
  answer("ProjectProgressed", { progress: 0.5, message: "Half of it floats" }),
  answer("ProjectCompleted", { outcome: "completed" }),
  answer("ProjectCompleted", { outcome: "failed", reason: "It leaks" }),
])("$detail-type with $detail.data is an answer", (message) => {
  expect(Answer.parse(message).detail.data).toEqual(message.detail.data);
});

test.each([
  ["another event", answer("ProjectExploded", {}), "detail-type"],
  ["a key in an id", answer("ProjectCreated", {}, { dream_id: "boat#DREAM#x" }), "detail.metadata.dream_id"],
  ["a path in a project", answer("ProjectCreated", { project_id: "../p" }), "detail.data.project_id"],
  ["no id of its own", answer("ProjectCreated", {}, { event_id: undefined }), "detail.metadata.event_id"],
  [
    "local time",
    answer("ProjectCreated", {}, { occurred_at: "2026-03-06 16:11" }),
    "detail.metadata.occurred_at",
  ],
  ["tickets without a number", answer("TicketsCreated", {}), "detail.data"],
  ["more than all", answer("ProjectProgressed", { progress: 1.1, message: "" }), "detail.data.progress"],
  ["a failure without a reason", answer("ProjectCompleted", { outcome: "failed" }), "detail.data.reason"],
])("%s is refused by name", (_, message, path) => {
  const { error } = Answer.safeParse(message);
  expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("a message with half of a character is kept without it", () => {
  const answered = Answer.parse(answer("ProjectProgressed", { progress: 0.5, message: "It floats \ud83d" }));
  expect(answered.detail.data).toMatchObject({ message: "It floats \ufffd" });
});
