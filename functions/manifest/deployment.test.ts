import { expect, test } from "vitest";
import { type Deployment, uses } from "./deployment.ts";
import type { SubscriptionEntry } from "./subscription-entry.ts";
import type { JobTrigger } from "./triggers.ts";
import type { WorkflowStep } from "./workflows/workflow.ts";

test("a repeated grant and an unknown grant do not compile", () => {
  expect(uses("table:GetItem", "table:PutItem")).toEqual(["table:GetItem", "table:PutItem"]);
  // @ts-expect-error table:GetItem is repeated
  uses("table:GetItem", "table:PutItem", "table:GetItem");
  // @ts-expect-error there is no grant to scan
  uses("table:Scan");
  // @ts-expect-error there is no such workflow
  uses("dismantle-workflow:StartExecution");
  const job: Pick<Deployment, "uses"> = { uses: uses("table:GetItem") };
  // @ts-expect-error a list that `uses` has not checked
  job.uses = ["table:GetItem", "table:GetItem"];
});

test("`when` of a step names a boolean of its workflow's input", () => {
  type Step = WorkflowStep<{ thing: string; coloured: boolean }>;
  const paint: Step = { name: "paint", doing: "painting", when: "coloured", uses: uses() };
  // @ts-expect-error `thing` is no boolean
  const carve: Step = { name: "carve", doing: "carving", when: "thing", uses: uses() };
  expect([paint.when, carve.when]).toEqual(["coloured", "thing"]);
});

test("a job's queue, workflow and idea must exist", () => {
  const job = { idea: "dreams", trigger: { kind: "queue", queue: "chunks-queue" }, uses: uses() } as const;
  const good: SubscriptionEntry<JobTrigger> = job;
  // @ts-expect-error there is no such queue
  const unqueued: SubscriptionEntry<JobTrigger> = { ...job, trigger: { kind: "queue", queue: "none" } };
  // @ts-expect-error there is no such idea
  const strange: SubscriptionEntry<JobTrigger> = { ...job, idea: "toys" };
  expect([good, unqueued, strange]).toHaveLength(3);
});
