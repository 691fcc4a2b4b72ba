import { expect, test } from "vitest";
import { type Deployment, uses } from "./deployment.ts";
import type { SubscriptionEntry } from "./subscription-entry.ts";
import type { JobTrigger } from "./triggers.ts";
import type { WorkflowStep } from "./workflows/workflow.ts";

test("a grant written twice does not compile, nor does one that there is not", () => {
  expect(uses("table:GetItem", "table:PutItem")).toEqual(["table:GetItem", "table:PutItem"]);
  // @ts-expect-error table:GetItem is there twice
  uses("table:GetItem", "table:PutItem", "table:GetItem");
  // @ts-expect-error nothing scans
  uses("table:Scan");
  // @ts-expect-error no workflow is called so
  uses("dismantle-workflow:StartExecution");
  const job: Pick<Deployment, "uses"> = { uses: uses("table:GetItem") };
  // @ts-expect-error a list that nothing has looked through
  job.uses = ["table:GetItem", "table:GetItem"];
});

test("a step depends on what its workflow's input says yes or no to", () => {
  type Step = WorkflowStep<{ thing: string; coloured: boolean }>;
  const paint: Step = { name: "paint", doing: "painting", when: "coloured", uses: uses() };
  // @ts-expect-error a thing is neither yes nor no
  const carve: Step = { name: "carve", doing: "carving", when: "thing", uses: uses() };
  expect([paint.when, carve.when]).toEqual(["coloured", "thing"]);
});

test("a job waits for queues, workflows and ideas that there are", () => {
  const job = { idea: "dreams", trigger: { kind: "queue", queue: "chunks-queue" }, uses: uses() } as const;
  const good: SubscriptionEntry<JobTrigger> = job;
  // @ts-expect-error no queue is called so
  const nowhere: SubscriptionEntry<JobTrigger> = { ...job, trigger: { kind: "queue", queue: "no-queue" } };
  // @ts-expect-error no idea is called so
  const about: SubscriptionEntry<JobTrigger> = { ...job, idea: "toys" };
  expect([good, nowhere, about]).toHaveLength(3);
});
