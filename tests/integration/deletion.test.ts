import { PutObjectCommand } from "@aws-sdk/client-s3";
import { DescribeExecutionCommand, SFNClient } from "@aws-sdk/client-sfn";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CaptureResult } from "#shared/contracts/conversation.ts";
import type { Dream } from "#shared/contracts/dream.ts";
import type { Implementation } from "#shared/contracts/implementation.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import { implementWorkflowArn } from "../../local/stage.ts";
import { plain } from "./fixtures.ts";
import {
  type Api,
  api,
  aws,
  dreamOf,
  eventually,
  expectOk,
  holdBack,
  implement,
  invoke,
  itemsWith,
  keysWith,
  logOf,
  newUser,
  prices,
  queuesOf,
  s3,
  settled,
  shop,
  stage,
  type User,
} from "./harness/index.ts";

const CAPTURE = "/api/v1/conversations/capture";
const person = async (): Promise<Dreamer> => {
  const user = await newUser({ groups: ["team"] });
  return { user, as: api(user) };
};

interface Dreamer {
  user: User;
  as: Api;
}

/** What the tables hold of a dream. */
const itemsOf = async ({ user }: Dreamer, dream: string) =>
  (await itemsWith(user.id)).filter((item) => item.includes(dream)).map((item) => JSON.parse(item));

/** Deletes a dream and waits until what it left has been removed for the first time. */
const deleted = async (dreamer: Dreamer, dream: string) => {
  expect((await dreamer.as.delete(`/api/v1/dreams/${dream}`)).status).toBe(204);
  await eventually(async () => {
    const events = (await itemsOf(dreamer, dream)).filter(({ sk }) => sk?.startsWith("EVENT#"));
    expect(events.map(({ type }) => type)).toEqual(["DreamDeleted"]);
  });
  await settled((await queuesOf("purge-dream")).jobs);
};

/** All that is left of a dream is that it was deleted. */
const expectGone = async (dreamer: Dreamer, dream: string) => {
  expect((await keysWith(dreamer.user.id)).filter((key) => key.includes(dream))).toEqual([]);
  const left = (await itemsOf(dreamer, dream)).filter(({ type }) => type !== "DreamDeleted");
  expect(left).toEqual([]);
};

const sfn = new SFNClient(aws);

/** How the execution of an implementation has ended. */
const endOf = (implementation: string) =>
  eventually(
    async () => {
      const executions = implementWorkflowArn(stage).replace(":stateMachine:", ":execution:");
      const executionArn = `${executions}:${implementation}`;
      const { status } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
      expect(status).not.toBe("RUNNING");
      return status;
    },
    { timeout: 45_000 },
  );

const STEPS = ["plan-project", "generate-project", "bundle-project", "run-sandbox"];
const FILES = ["plan.json", "project.json", "project.zip", "report.json"];

describe("a dream deleted while it is implemented", () => {
  test.each([0, 1, 2, 3, 4])(
    "after %i steps leaves nothing, whatever its steps and its sandbox still write",
    async (done) => {
      const letGo = await holdBack("start-implementation");
      onTestFinished(letGo);
      const dreamer = await person();
      const { user, as } = dreamer;
      const dream = await dreamOf(as, `Deleted after ${done} steps`, [prices, shop]);
      const { id } = expectOk(await implement(as, dream));
      const [, { metadata } = expect.fail("nothing was requested")] = await logOf(as, dream);
      const { correlation_id, traceparent } = metadata;
      const input = { owner_id: user.id, implementation_id: id, verify: true, correlation_id, traceparent };
      let links: { result?: { report_url?: string } } = {};
      for (const step of STEPS.slice(0, done)) {
        const result = (await invoke(step, input)) as typeof links;
        if (step === "bundle-project") links = result;
      }

      await deleted(dreamer, dream);
      expect((await as.get(`/api/v1/implementations/${id}`)).status).toBe(404);
      for (const step of [...STEPS, "conclude-implementation"]) {
        expect(await invoke(step, input)).toMatchObject({ ok: false });
      }
      for (const file of FILES) {
        const Key = `implementations/${user.id}/${dream}/${id}/${file}`;
        await s3.send(new PutObjectCommand({ Bucket: stage.content_bucket_name, Key, Body: "{}" }));
      }
      const { report_url } = links.result ?? {};
      if (report_url) expect((await fetch(report_url, { method: "PUT", body: "{}" })).status).toBe(200);
      await letGo();
      await eventually(() => expectGone(dreamer, dream));
      await settled((await queuesOf("start-implementation")).jobs);
      await expectGone(dreamer, dream);
    },
  );

  test.each(["pending", "planning", "generating", "verifying"])(
    "and %s has its execution stopped and leaves nothing",
    async (status) => {
      const dreamer = await person();
      const { as } = dreamer;
      const dream = await dreamOf(as, `Deleted while ${status}`, [prices, shop]);
      const { id } = expectOk(await implement(as, dream));
      const order = ["pending", "planning", "generating", "verifying", "completed", "failed"];
      await eventually(
        async () => {
          const found = expectOk(await as.get<Implementation>(`/api/v1/implementations/${id}`));
          expect(order.indexOf(found.status)).toBeGreaterThanOrEqual(order.indexOf(status));
        },
        { interval: 10 },
      );
      await deleted(dreamer, dream);
      await endOf(id);
      await eventually(() => expectGone(dreamer, dream));
    },
  );
});
