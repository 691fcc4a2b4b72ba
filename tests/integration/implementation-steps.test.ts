import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { Project } from "@dreamcatcher/contracts/plan";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import {
  type Api,
  api,
  aws,
  changeFunction,
  dreamOf,
  faultsLayer,
  invoke,
  logOf,
  newUser,
  pauseDelivery,
  prices,
  pricesTest,
  stage,
} from "./harness/index.ts";

// Calls the steps of the state machine one by one, to test how they behave when it repeats one.
let resume: () => Promise<void>;
beforeAll(async () => {
  resume = await pauseDelivery("start-implementation");
});
afterAll(() => resume());

async function begin(title: string) {
  const user = await newUser();
  const as = api(user);
  const dream = await dreamOf(as, title, [prices, pricesTest]);
  const { id, owner_id } = await as.dreams.implement(dream);
  const [, { metadata } = expect.fail("nothing was requested")] = await logOf(as, dream);
  const input = {
    owner_id,
    implementation_id: id,
    verify: true,
    correlation_id: metadata.correlation_id,
    traceparent: metadata.traceparent,
  };
  return { as, dream, id, input };
}

const WORK = ["plan-project", "generate-project", "bundle-project", "run-sandbox"];

test("a step that runs several times, also concurrently, has the effect of one run", async () => {
  const { as, dream, id, input } = await begin("Steps twice");
  const logs: string[][] = [];
  const typesIn = async (reader: Api) => (await logOf(reader, dream)).map(({ type }) => type);
  for (const step of [...WORK, "conclude-implementation"]) {
    await Promise.all([invoke(step, input), invoke(step, input)]);
    await invoke(step, input);
    logs.push(await typesIn(as));
  }
  await invoke("fail-implementation", { ...input, reason: "It comes too late." });
  const done = await as.implementations.get(id);
  expect(done).toMatchObject({
    status: "completed",
    failure: null,
    verdict: "verified",
    report: { outcome: "passed" },
  });
  const before = ["DreamImported", "ImplementationRequested", "ImplementationProgressed"];
  const progressed = "ImplementationProgressed";
  expect(logs).toEqual([
    [...before, progressed],
    [...before, progressed, progressed],
    [...before, progressed, progressed, progressed],
    [...before, progressed, progressed, progressed],
    [...before, progressed, progressed, progressed, "ImplementationCompleted"],
  ]);
  expect(await typesIn(as)).toEqual(logs.at(-1));
});

test("a step that fails in the middle, before it records its result, has the effect of one run", async () => {
  const ends = [];
  for (const isFailing of [false, true]) {
    const { as, id, input } = await begin("Steps that fail");
    for (const step of [...WORK, "conclude-implementation"]) {
      if (isFailing && step !== "run-sandbox") {
        const restore = await changeFunction(step, {
          environment: {
            NODE_OPTIONS: "--require faults",
            FAULTS: JSON.stringify({ "DynamoDB_20120810.TransactWriteItems": 1 }),
          },
          layers: [await faultsLayer()],
        });
        await expect(invoke(step, input), step).rejects.toThrow(/fault injected/);
        await restore();
      }
      await invoke(step, input);
    }
    const { plan, checks, unimplemented, coverage, verdict, verdict_reasons } =
      await as.implementations.get(id);
    ends.push({ tickets: plan?.tickets, checks, unimplemented, coverage, verdict, verdict_reasons });
  }
  expect(ends[0]?.verdict).toBe("verified");
  expect(ends[1]).toEqual(ends[0]);
});

const s3 = new S3Client({ ...aws, forcePathStyle: true });

/** What a broken or compromised sandbox leaves instead of its report. */
test.each<[string, Buffer | undefined, RegExp]>([
  ["nothing", undefined, /no report/],
  ["no JSON", Buffer.from("passed"), /not JSON/],
  ["JSON that is no report", Buffer.from('{"outcome":"passed"}'), /not a report/],
  ["more than a report holds", Buffer.alloc(5 * 1024 * 1024, " "), /larger than/],
])("a sandbox that leaves %s fails the implementation with that reason", async (what, Body, reason) => {
  const { as, dream, id, input } = await begin(`Sandbox leaves ${what}`);
  for (const step of WORK.slice(0, -1)) await invoke(step, input);
  const Key = `implementations/${input.owner_id}/${dream}/${id}/report.json`;
  if (Body) await s3.send(new PutObjectCommand({ Bucket: stage.content_bucket_name, Key, Body }));
  expect(await invoke("conclude-implementation", input)).toEqual({ ok: true });
  expect(await as.implementations.get(id)).toMatchObject({
    status: "failed",
    failure: expect.stringMatching(reason),
    verdict: "failed",
    report: null,
  });
});

/** Facts from before proofs were stored, and with faults, which the built-in planner never writes. */
test.each<[string, object, object]>([
  [
    "neither proof nor checks, as before these were stored,",
    { proof: undefined, checks: undefined, runner: undefined },
    { status: "completed", verdict: "unverified" },
  ],
  [
    "faults",
    { checks: [], proof: { untried: [], unchecked: [], faults: ["b.js does not parse"] } },
    {
      status: "failed",
      failure: "The project is broken: b.js does not parse.",
      verdict: "failed",
      verdict_reasons: ["b.js does not parse"],
      report: { outcome: "passed" },
    },
  ],
])("a project with %s is judged by that, not by its run", async (what, parts, end) => {
  const { as, dream, id, input } = await begin(`Project with ${what}`);
  for (const step of WORK) await invoke(step, input);
  const at = {
    Bucket: stage.content_bucket_name,
    Key: `implementations/${input.owner_id}/${dream}/${id}/facts.json`,
  };
  const { Body } = await s3.send(new GetObjectCommand(at));
  const facts = JSON.parse((await Body?.transformToString()) ?? "");
  await s3.send(new PutObjectCommand({ ...at, Body: JSON.stringify({ ...facts, ...parts }) }));
  expect(await invoke("conclude-implementation", input)).toEqual({ ok: true });
  expect(await as.implementations.get(id)).toMatchObject(end);
});

test("an implementation from before facts were stored is read and judged by its project", async () => {
  const { as, dream, id, input } = await begin("As before facts were stored");
  for (const step of WORK) await invoke(step, input);
  const Key = `implementations/${input.owner_id}/${dream}/${id}/facts.json`;
  await s3.send(new DeleteObjectCommand({ Bucket: stage.content_bucket_name, Key }));
  expect(await invoke("conclude-implementation", input)).toEqual({ ok: true });
  const { verdict, checks } = await as.implementations.get(id);
  expect(verdict).toBe("verified");
  expect(checks.length).toBeGreaterThan(0);
});

test("a project of 2 000 files and 50 MB is bundled, run and handed over", async () => {
  const { as, dream, id, input } = await begin("As large as a project may be");
  await invoke("plan-project", input);
  await invoke("generate-project", input);
  const at = {
    Bucket: stage.content_bucket_name,
    Key: `implementations/${input.owner_id}/${dream}/${id}/project.json`,
  };
  const { Body } = await s3.send(new GetObjectCommand(at));
  const project: Project = JSON.parse((await Body?.transformToString()) ?? "");
  const bytes = 50 * 1024 * 1024 - project.files.reduce((sum, { content }) => sum + content.length, 0);
  const count = 2_000 - project.files.length;
  for (let n = 0; n < count; n++)
    project.files.push({
      path: `data/${n}.txt`,
      content: `${n}\n`.repeat(20_000).slice(0, bytes / count - 1),
    });
  await s3.send(new PutObjectCommand({ ...at, Body: JSON.stringify(project) }));
  for (const step of ["bundle-project", "run-sandbox", "conclude-implementation"]) await invoke(step, input);
  const done = await as.implementations.get(id);
  expect(done).toMatchObject({ status: "completed", verdict: "verified", report: { outcome: "passed" } });
  const zip = Buffer.from(await (await fetch(done.project_url ?? "")).arrayBuffer());
  const { entryCount } = await fromBufferPromise(zip);
  expect(entryCount).toBeGreaterThanOrEqual(2_000);
});
