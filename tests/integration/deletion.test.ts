import { PutObjectCommand } from "@aws-sdk/client-s3";
import { DescribeExecutionCommand, SFNClient } from "@aws-sdk/client-sfn";
import { marshall } from "@aws-sdk/util-dynamodb";
import { ulid } from "ulid";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { dreamKey, dreamPartition } from "#shared/platform/table/keys.ts";
import { implementWorkflowArn } from "../../local/stage/stage.ts";
import { plain } from "./fixtures.ts";
import {
  type Api,
  api,
  aws,
  changeFunction,
  dreamOf,
  eventually,
  invoke,
  itemsIn,
  itemsWith,
  keysWith,
  limitDeliveries,
  logOf,
  newUser,
  pauseDelivery,
  prices,
  QUICK_REDELIVERY,
  queuesOf,
  refusalOf,
  STREAM_TIMEOUT_MS,
  s3,
  sendTo,
  shop,
  stage,
  takeMessage,
  type User,
  upload,
  waitForImport,
  waitForStream,
  waitUntilEmpty,
} from "./harness/index.ts";

beforeAll(waitForStream, STREAM_TIMEOUT_MS);

async function person(): Promise<Dreamer> {
  const user = await newUser({ groups: ["team"] });
  return { user, as: api(user) };
}

interface Dreamer {
  user: User;
  as: Api;
}

/** Deletes a dream and waits until its first purge is done, and its tags are not counted any more. */
async function deleteDream(dreamer: Dreamer, dream: string) {
  await dreamer.as.dreams.delete(dream);
  await eventually(async () => {
    const items = await itemsIn(dreamPartition(dreamer.user.id, dream));
    const left = items.filter(({ sk }) => sk === "TAGS" || String(sk).startsWith("EVENT#"));
    expect(left.map(({ type }) => type)).toEqual(["DreamDeleted"]);
  });
  await waitUntilEmpty((await queuesOf("purge-dream")).jobs);
}

/**
 * Checks that nothing is left of dreams but the events of their deletion, and the owner's feed: it keeps ids
 * alone, by which devices hear of them.
 */
async function expectGone({ user }: Dreamer, ...dreams: string[]) {
  const isOfDreams = (text: string) => dreams.some((dream) => text.includes(dream));
  expect((await keysWith(user.id)).filter(isOfDreams)).toEqual([]);
  const items = (await itemsWith(user.id)).filter(isOfDreams).map((item) => JSON.parse(item));
  expect(items.filter(({ pk, type }) => !pk?.endsWith("#FEED") && type !== "DreamDeleted")).toEqual([]);
}

const waitUntilGone = (dreamer: Dreamer, ...dreams: string[]) =>
  eventually(() => expectGone(dreamer, ...dreams), { interval: 1_000 });

const sfn = new SFNClient(aws);

/** Waits until the execution of an implementation has ended and returns its status. */
const waitForExecution = (implementation: string) =>
  eventually(
    async () => {
      const executions = implementWorkflowArn(stage).replace(":stateMachine:", ":execution:");
      const executionArn = `${executions}:${implementation}`;
      const { status } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
      expect(status).not.toBe("RUNNING");
      return status;
    },
    { timeout: 90_000 },
  );

const STEPS = ["plan-project", "generate-project", "bundle-project", "run-sandbox"];
const FILES = [
  `plan-${ulid()}.json`,
  "project.json",
  "facts.json",
  "project.zip",
  "sandbox.zip",
  "report.json",
  "observed.json",
];

describe("a dream deleted while it is implemented", () => {
  test.each([0, 1, 2, 3, 4])(
    "after %i steps leaves nothing, even what its steps and its sandbox write afterwards",
    async (done) => {
      const resume = await pauseDelivery("start-implementation");
      onTestFinished(resume);
      const dreamer = await person();
      const { user, as } = dreamer;
      const dream = await dreamOf(as, `Deleted after ${done} steps`, [prices, shop]);
      const { id } = await as.dreams.implement(dream);
      const [, { metadata } = expect.fail("nothing was requested")] = await logOf(as, dream);
      const { correlation_id, traceparent } = metadata;
      const input = { owner_id: user.id, implementation_id: id, verify: true, correlation_id, traceparent };
      let links: { result?: { report_url?: string } } = {};
      for (const step of STEPS.slice(0, done)) {
        const result = (await invoke(step, input)) as typeof links;
        if (step === "bundle-project") links = result;
      }

      await deleteDream(dreamer, dream);
      await expect(as.implementations.get(id)).rejects.toMatchObject({ status: 404 });
      for (const step of [...STEPS, "conclude-implementation"]) {
        expect(await invoke(step, input)).toMatchObject({ ok: false });
      }
      for (const file of FILES) {
        const Key = `implementations/${user.id}/${dream}/${id}/${file}`;
        await s3.send(new PutObjectCommand({ Bucket: stage.content_bucket_name, Key, Body: "{}" }));
      }
      const { report_url } = links.result ?? {};
      if (report_url) expect((await fetch(report_url, { method: "PUT", body: "{}" })).status).toBe(200);
      await resume();
      await waitUntilGone(dreamer, dream);
      await waitUntilEmpty((await queuesOf("start-implementation")).jobs);
      await expectGone(dreamer, dream);
    },
  );

  test.each(["pending", "planning", "generating", "verifying"])(
    "and %s has its execution stopped and leaves nothing",
    async (status) => {
      const dreamer = await person();
      const { as } = dreamer;
      const dream = await dreamOf(as, `Deleted while ${status}`, [prices, shop]);
      const { id } = await as.dreams.implement(dream);
      const order = ["pending", "planning", "generating", "verifying", "completed", "failed"];
      await eventually(
        async () => {
          const found = await as.implementations.get(id);
          expect(order.indexOf(found.status)).toBeGreaterThanOrEqual(order.indexOf(status));
        },
        { interval: 10 },
      );
      await deleteDream(dreamer, dream);
      await waitForExecution(id);
      await waitUntilGone(dreamer, dream);
    },
  );
});

describe("an Idempotency-Key", () => {
  const key = { idempotencyKey: "k1" };
  const imported = { id: "kept", title: "Kept for a day", summary: "A secret plan.", fragments: [] };

  test.each<[string, (as: Api) => Promise<{ dream: string; again: () => Promise<unknown> }>]>([
    [
      "a dream created",
      async (as) => {
        const create = () => as.dreams.create({ title: "A secret plan" }, key);
        return { dream: (await create()).id, again: create };
      },
    ],
    [
      "a conversation captured",
      async (as) => {
        const capture = () => as.conversations.capture(plain("a secret plan"), key);
        return { dream: (await capture()).dream_id, again: capture };
      },
    ],
    [
      "a dream imported",
      async (as) => {
        const again = () => as.dreams.import(imported, key);
        await again();
        return { dream: imported.id, again };
      },
    ],
    [
      "an implementation",
      async (as) => {
        const dream = await dreamOf(as, "A secret plan", []);
        const again = () => as.dreams.implement(dream, { verify: false, language: "python" }, key);
        await again();
        return { dream, again };
      },
    ],
    [
      "a cancellation",
      async (as) => {
        const dream = await dreamOf(as, "A secret plan", []);
        const { id } = await as.dreams.implement(dream);
        const again = () => as.implementations.cancel(id, key);
        await again();
        return { dream, again };
      },
    ],
  ])(
    "of %s returns the same response until the dream is deleted, then a refusal without its content",
    async (_, first) => {
      const dreamer = await person();
      const { dream, again } = await first(dreamer.as);
      const repeated = await again();
      await dreamer.as.dreams.update(dream, { tags: ["changed since"] });
      expect(await again()).toEqual(repeated);

      await dreamer.as.dreams.delete(dream);
      for (const _ of ["at once", "and once more"]) {
        const { status, slug, message } = await refusalOf(again());
        expect([status, slug]).toEqual([409, "deleted-since"]);
        expect(message).not.toContain("ecret plan");
      }
      await waitUntilGone(dreamer, dream);
      expect((await itemsWith("ecret plan")).filter((item) => item.includes(dreamer.user.id))).toEqual([]);
    },
  );

  test("does not return a deleted dream when a new one has its id", async () => {
    const { as } = await person();
    await as.dreams.import(imported, key);
    await as.dreams.delete(imported.id);
    await as.dreams.import(imported);
    await expect(as.dreams.import(imported, key)).rejects.toMatchObject({ status: 409 });
  });

  test("of an import returns the same upload address", async () => {
    const { as } = await person();
    const begin = () => as.imports.create({ filename: "export.zip", size: 10 }, key);
    expect(await begin()).toEqual(await begin());
  });
});

describe("a dream deleted while a conversation changes it", () => {
  test("leaves nothing that the loser of the race wrote", async () => {
    const dreamer = await person();
    const { as, user } = dreamer;
    for (let round = 1; round <= 8; round++) {
      const title = `wall ${round}`;
      const { dream_id } = await as.conversations.capture(plain(title));
      const large = {
        id: `large-${round}`,
        title: "Large",
        fragments: [{ title: "One", content: "x".repeat(40_000) }],
      };
      await as.dreams.import(large);
      const [captured] = await Promise.allSettled([
        as.conversations.capture(plain(title, 3)),
        as.dreams.delete(dream_id),
        as.dreams.import({ ...large, title: "Larger" }),
        as.dreams.delete(large.id),
      ]);
      expect(captured.status).toBe("fulfilled");
    }
    const items = await Array.fromAsync(as.dreams.list({ limit: 100 }));
    const alive = items.map(({ id }) => id);
    await eventually(async () => {
      const keys = (await keysWith(user.id)).filter((key) => !key.startsWith("search/"));
      expect(keys.filter((key) => !alive.some((id) => key.includes(id)))).toEqual([]);
    });
  });
});

describe("dreams deleted while an import changes them", () => {
  test("leave nothing; the dreams that the import then creates are new", async () => {
    const dreamer = await person();
    const { as, user } = dreamer;
    const titles = Array.from({ length: 12 }, (_, n) => `fence ${n}`);
    const before = await Promise.all(
      titles.map(async (title) => (await as.conversations.capture(plain(title))).dream_id),
    );
    const import_id = await upload(as, Buffer.from(JSON.stringify(titles.map((title) => plain(title, 3)))));
    for (const dream of before) await as.dreams.delete(dream);
    expect(await waitForImport(as, import_id)).toMatchObject({ status: "completed" });
    await waitUntilGone(dreamer, ...before);
    const items = await Array.fromAsync(as.dreams.list({ limit: 100 }));
    const transcripts = (await keysWith(user.id)).filter((key) => key.startsWith("transcripts/"));
    expect(transcripts).toHaveLength(items.length);
  });
});

test("an event of PipelineOS about a deleted dream restores nothing", async () => {
  const dreamer = await person();
  const dream = await dreamOf(dreamer.as, "Answered too late", []);
  await deleteDream(dreamer, dream);
  const { jobs, deadLetters } = await queuesOf("apply-pipelineos-event");
  await limitDeliveries(jobs);
  await changeFunction("apply-pipelineos-event", { environment: QUICK_REDELIVERY });
  const metadata = {
    event_id: `late-${dream}`,
    occurred_at: new Date().toISOString(),
    owner_id: dreamer.user.id,
    dream_id: dream,
  };
  const data = { project_id: "p1", estimated_completion: null };
  await sendTo(jobs, { source: "pipelineos", "detail-type": "ProjectCreated", detail: { metadata, data } });
  await takeMessage(deadLetters, (body) => body.includes(metadata.event_id));
  await expectGone(dreamer, dream);
});

describe("an object written after the first purge", () => {
  const writeLate = async (dreamer: Dreamer, dream: string) => {
    const { user } = dreamer;
    const change = ulid(Date.now() + 60_000);
    for (const key of [
      `transcripts/${user.id}/${dream}/${change}/c.json`,
      `fragments/${user.id}/${dream}/${change}/f.json`,
      `documents/${user.id}/${dream}/${change}/c.0`,
    ]) {
      await s3.send(new PutObjectCommand({ Bucket: stage.content_bucket_name, Key: key, Body: "{}" }));
    }
  };
  /** Counts the tags of a dream by a record of the stream that overtakes its deletion. */
  const countLate = async ({ user }: Dreamer, dream: string) => {
    const image = { tags: ["late"], updated: new Date().toISOString() };
    const record = {
      SequenceNumber: "1",
      Keys: marshall(dreamKey(user.id, dream)),
      NewImage: marshall(image),
    };
    await invoke("count-tags", { Records: [{ eventName: "INSERT", dynamodb: record }] });
    expect((await itemsWith(user.id)).filter((item) => item.includes("TAG#late"))).toHaveLength(1);
  };
  /** The event of its deletion, as `purge-late-writes` receives it. */
  const deletionOf = async (dreamer: Dreamer, dream: string) => {
    const items = await itemsIn(dreamPartition(dreamer.user.id, dream));
    const { metadata, data } =
      items.find(({ type }) => type === "DreamDeleted") ?? expect.fail("there is no event of its deletion");
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

  test("is removed by the second purge", async () => {
    const dreamer = await person();
    const dream = await dreamOf(dreamer.as, "Late", []);
    await deleteDream(dreamer, dream);
    await writeLate(dreamer, dream);
    await countLate(dreamer, dream);
    await invoke("purge-late-writes", await deletionOf(dreamer, dream));
    await expectGone(dreamer, dream);
    expect((await itemsWith(dreamer.user.id)).filter((item) => item.includes("TAG#"))).toEqual([]);
  });

  test("is kept if it belongs to a new dream with the same id", async () => {
    const dreamer = await person();
    const dream = await dreamOf(dreamer.as, "Anew", []);
    await deleteDream(dreamer, dream);
    const deletion = await deletionOf(dreamer, dream);
    await dreamOf(dreamer.as, "Anew", [{ ...prices, code: "x".repeat(40_000) }]);
    await invoke("purge-late-writes", deletion);
    const items = await Array.fromAsync(dreamer.as.dreams.fragments(dream));
    expect(items.map(({ code_snippets }) => code_snippets[0]?.code.length)).toEqual([40_000]);
    expect((await logOf(dreamer.as, dream)).map(({ type }) => type)).toEqual([
      "DreamDeleted",
      "DreamImported",
    ]);
  });
});
