import { PutObjectCommand } from "@aws-sdk/client-s3";
import { DescribeExecutionCommand, SFNClient } from "@aws-sdk/client-sfn";
import type { CaptureResult } from "@dreamcatcher/contracts/conversation";
import type { Dream } from "@dreamcatcher/contracts/dream";
import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { Implementation } from "@dreamcatcher/contracts/implementation";
import type { Import, ImportStarted } from "@dreamcatcher/contracts/import";
import type { Problem } from "@dreamcatcher/contracts/problems";
import { ulid } from "ulid";
import { describe, expect, onTestFinished, test } from "vitest";
import { implementWorkflowArn } from "../../local/stage/stage.ts";
import { plain } from "./fixtures.ts";
import {
  type Api,
  type ApiReply,
  api,
  aws,
  changeFunction,
  dreamOf,
  eventually,
  expectOk,
  givenUpSoon,
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
  sendTo,
  settled,
  shop,
  stage,
  TRIED_AGAIN_SOON,
  taken,
  type User,
} from "./harness/index.ts";

const CAPTURE = "/api/v1/conversations/capture";
async function person(): Promise<Dreamer> {
  const user = await newUser({ groups: ["team"] });
  return { user, as: api(user) };
}

interface Dreamer {
  user: User;
  as: Api;
}

/** What the tables hold of a dream. */
const itemsOf = async ({ user }: Dreamer, dream: string) =>
  (await itemsWith(user.id)).filter((item) => item.includes(dream)).map((item) => JSON.parse(item));

/** Deletes a dream and waits until what it left has been removed for the first time. */
async function deleted(dreamer: Dreamer, dream: string) {
  expect((await dreamer.as.delete(`/api/v1/dreams/${dream}`)).status).toBe(204);
  await eventually(async () => {
    const events = (await itemsOf(dreamer, dream)).filter(({ sk }) => sk?.startsWith("EVENT#"));
    expect(events.map(({ type }) => type)).toEqual(["DreamDeleted"]);
  });
  await settled((await queuesOf("purge-dream")).jobs);
}

/** All that is left of a dream is that it was deleted. */
async function expectGone(dreamer: Dreamer, dream: string) {
  expect((await keysWith(dreamer.user.id)).filter((key) => key.includes(dream))).toEqual([]);
  const left = (await itemsOf(dreamer, dream)).filter(({ type }) => type !== "DreamDeleted");
  expect(left).toEqual([]);
}

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

describe("an Idempotency-Key", () => {
  const headers = { "idempotency-key": "k1" };
  const imported = { id: "kept", title: "Kept for a day", summary: "A secret plan.", fragments: [] };

  test.each<[string, (as: Api) => Promise<{ dream: string; again: () => Promise<ApiReply<unknown>> }>]>([
    [
      "a dream created",
      async (as) => {
        const create = () => as.post<Dream>("/api/v1/dreams", { title: "A secret plan" }, headers);
        return { dream: expectOk(await create()).id, again: create };
      },
    ],
    [
      "a conversation captured",
      async (as) => {
        const capture = () => as.post<CaptureResult>(CAPTURE, plain("a secret plan"), headers);
        return { dream: expectOk(await capture()).dream_id, again: capture };
      },
    ],
    [
      "a dream imported",
      async (as) => {
        const again = () => as.post("/api/v1/dreams/import", imported, headers);
        expectOk(await again());
        return { dream: imported.id, again };
      },
    ],
    [
      "an implementation",
      async (as) => {
        const dream = await dreamOf(as, "A secret plan", []);
        const again = () =>
          as.post(`/api/v1/dreams/${dream}/implement`, { verify: false, language: "python" }, headers);
        expectOk(await again());
        return { dream, again };
      },
    ],
    [
      "a cancellation",
      async (as) => {
        const dream = await dreamOf(as, "A secret plan", []);
        const { id } = expectOk(await implement(as, dream));
        const again = () => as.post(`/api/v1/implementations/${id}/cancel`, undefined, headers);
        expectOk(await again());
        return { dream, again };
      },
    ],
  ])(
    "of %s answers the same until the dream is deleted, then says so and keeps nothing",
    async (_, first) => {
      const dreamer = await person();
      const { dream, again } = await first(dreamer.as);
      const repeated = await again();
      expect(repeated.status).toBeLessThan(300);
      expectOk(await dreamer.as.patch(`/api/v1/dreams/${dream}`, { tags: ["changed since"] }));
      expect((await again()).body).toEqual(repeated.body);

      expect((await dreamer.as.delete(`/api/v1/dreams/${dream}`)).status).toBe(204);
      for (const _ of ["at once", "and once more"]) {
        const { status, body } = await again();
        expect(status).toBe(409);
        expect((body as Problem).type).toBe("urn:dreamcatcher:problem:deleted-since");
        expect(JSON.stringify(body)).not.toContain("ecret plan");
      }
      await eventually(() => expectGone(dreamer, dream));
      expect((await itemsWith("ecret plan")).filter((item) => item.includes(dreamer.user.id))).toEqual([]);
    },
  );

  test("does not hand out the dream of before to whoever has made it anew", async () => {
    const { as } = await person();
    expectOk(await as.post("/api/v1/dreams/import", imported, headers));
    expect((await as.delete(`/api/v1/dreams/${imported.id}`)).status).toBe(204);
    expectOk(await as.post("/api/v1/dreams/import", imported));
    expect((await as.post("/api/v1/dreams/import", imported, headers)).status).toBe(409);
  });

  test("of an import answers where to upload it, dreams or none", async () => {
    const { as } = await person();
    const begin = () => as.post("/api/v1/imports", { filename: "export.zip", size: 10 }, headers);
    expect((await begin()).body).toEqual((await begin()).body);
  });
});

describe("a dream deleted while a conversation changes it", () => {
  test("leaves nothing of what lost the race", async () => {
    const dreamer = await person();
    const { as, user } = dreamer;
    for (let round = 1; round <= 8; round++) {
      const title = `wall ${round}`;
      const { dream_id } = expectOk(await as.post<CaptureResult>(CAPTURE, plain(title)));
      const large = {
        id: `large-${round}`,
        title: "Large",
        fragments: [{ title: "One", content: "x".repeat(40_000) }],
      };
      expectOk(await as.post("/api/v1/dreams/import", large));
      const [captured] = await Promise.all([
        as.post<CaptureResult>(CAPTURE, plain(title, 3)),
        as.delete(`/api/v1/dreams/${dream_id}`),
        as.post("/api/v1/dreams/import", { ...large, title: "Larger" }),
        as.delete(`/api/v1/dreams/${large.id}`),
      ]);
      expect(captured.status).toBeLessThan(300);
    }
    const { items } = expectOk(await as.get<{ items: Dream[] }>("/api/v1/dreams?limit=100"));
    const alive = items.map(({ id }) => id);
    await eventually(async () => {
      const keys = await keysWith(user.id);
      expect(keys.filter((key) => !alive.some((id) => key.includes(id)))).toEqual([]);
    });
  });
});

describe("dreams deleted while an import changes them", () => {
  test("leave nothing; what the import organizes afterwards is new", async () => {
    const dreamer = await person();
    const { as, user } = dreamer;
    const titles = Array.from({ length: 12 }, (_, n) => `fence ${n}`);
    const before = await Promise.all(
      titles.map(async (title) => expectOk(await as.post<CaptureResult>(CAPTURE, plain(title))).dream_id),
    );
    const body = JSON.stringify(titles.map((title) => plain(title, 3)));
    const input = { filename: "conversations.json", size: Buffer.byteLength(body) };
    const { import_id, upload } = expectOk(await as.post<ImportStarted>("/api/v1/imports", input));
    const { method, headers } = upload;
    expect((await fetch(upload.url, { method, headers, body })).status).toBe(200);
    for (const dream of before) expect((await as.delete(`/api/v1/dreams/${dream}`)).status).toBe(204);
    await eventually(async () => {
      const { status } = expectOk(await as.get<Import>(`/api/v1/imports/${import_id}`));
      expect(status).toBe("completed");
    });
    await eventually(async () => {
      for (const dream of before) await expectGone(dreamer, dream);
    });
    const { items } = expectOk(await as.get<{ items: Dream[] }>("/api/v1/dreams?limit=100"));
    const transcripts = (await keysWith(user.id)).filter((key) => key.startsWith("transcripts/"));
    expect(transcripts).toHaveLength(items.length);
  });
});

test("an answer of PipelineOS's about a deleted dream brings nothing of it back", async () => {
  const dreamer = await person();
  const dream = await dreamOf(dreamer.as, "Answered too late", []);
  await deleted(dreamer, dream);
  const { jobs, deadLetters } = await queuesOf("apply-pipelineos-event");
  await givenUpSoon(jobs);
  await changeFunction("apply-pipelineos-event", { environment: TRIED_AGAIN_SOON });
  const metadata = {
    event_id: `late-${dream}`,
    occurred_at: new Date().toISOString(),
    owner_id: dreamer.user.id,
    dream_id: dream,
  };
  const data = { project_id: "p1", estimated_completion: null };
  await sendTo(jobs, { source: "pipelineos", "detail-type": "ProjectCreated", detail: { metadata, data } });
  await taken(deadLetters, (body) => body.includes(metadata.event_id));
  await expectGone(dreamer, dream);
});

describe("what comes to a dream after its first purge", () => {
  const late = async (dreamer: Dreamer, dream: string) => {
    const { user } = dreamer;
    const change = ulid(Date.now() + 60_000);
    for (const key of [
      `transcripts/${user.id}/${dream}/${change}/c.json`,
      `fragments/${user.id}/${dream}/${change}/f.json`,
    ]) {
      await s3.send(new PutObjectCommand({ Bucket: stage.content_bucket_name, Key: key, Body: "{}" }));
    }
  };
  /** The event of its deletion, as the queue of `purge-late-writes` holds it. */
  const deletionOf = async (dreamer: Dreamer, dream: string) => {
    const events = (await itemsOf(dreamer, dream)).filter(({ type }) => type === "DreamDeleted");
    const { metadata, data } = events[0];
    return {
      Records: [
        {
          messageId: "m",
          eventSource: "aws:sqs",
          body: JSON.stringify({ detail: { metadata, data } }),
          attributes: { ApproximateReceiveCount: "1" },
        },
      ],
    };
  };

  test("is removed by the second", async () => {
    const dreamer = await person();
    const dream = await dreamOf(dreamer.as, "Late", []);
    await deleted(dreamer, dream);
    await late(dreamer, dream);
    await invoke("purge-late-writes", await deletionOf(dreamer, dream));
    await expectGone(dreamer, dream);
  });

  test("is left alone where it belongs to a new dream of its id", async () => {
    const dreamer = await person();
    const dream = await dreamOf(dreamer.as, "Anew", []);
    await deleted(dreamer, dream);
    const deletion = await deletionOf(dreamer, dream);
    await dreamOf(dreamer.as, "Anew", [{ ...prices, code: "x".repeat(40_000) }]);
    await invoke("purge-late-writes", deletion);
    const { items } = expectOk(
      await dreamer.as.get<{ items: Fragment[] }>(`/api/v1/dreams/${dream}/fragments`),
    );
    expect(items.map(({ code_snippets }) => code_snippets[0]?.code.length)).toEqual([40_000]);
    expect((await logOf(dreamer.as, dream)).map(({ type }) => type)).toEqual([
      "DreamDeleted",
      "DreamImported",
    ]);
  });
});
