import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Dream } from "@dreamcatcher/contracts/dream";
import type { Implementation } from "@dreamcatcher/contracts/implementation";
import type { Problem } from "@dreamcatcher/contracts/problems";
import { expect, test } from "vitest";
import { implementationKey } from "#shared/platform/table/keys.ts";
import {
  type Api,
  api,
  aws,
  dreamOf,
  eventually,
  expectOk,
  implement,
  logOf,
  newUser,
  over,
  prices,
  pricesTest,
  queuesOf,
  readImplementation,
  sendTo,
  settled,
  shop,
  stage,
} from "./harness/index.ts";

interface Page<Item> {
  items: Item[];
}

async function person(groups: readonly string[] = []) {
  const user = await newUser({ groups });
  return { user, as: api(user) };
}

test("a dream becomes a plan, a project and a report of its run in the sandbox", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Shop bill", [
    { ...prices, code: "export const total = () => { throw 1 };" },
    shop,
    prices,
    pricesTest,
  ]);
  const started = await implement(as, dream);
  expect(started.status).toBe(202);
  const { id } = started.body;
  expect(started.headers.get("location")).toBe(`/api/v1/implementations/${id}`);
  expect(started.body).toMatchObject({
    dream_id: dream,
    status: "pending",
    planner: "built-in",
    verify: true,
  });

  const done = await over(as, id);
  expect(done.failure).toBeNull();
  expect(done).toMatchObject({
    status: "completed",
    verdict: "verified",
    report: { outcome: "passed", reason: null },
  });
  expect(done.verdict_reasons).toContain("Passed: test/prices.test.js: the talk's own tests");
  expect(done.plan?.tickets.length).toBe(done.tickets_created);
  expect(done.tickets_created).toBeGreaterThan(0);
  expect(done.report?.commands.length).toBeGreaterThan(0);
  const zip = Buffer.from(await (await fetch(String(done.project_url))).arrayBuffer());
  expect(zip.includes("src/prices.js")).toBe(true);

  expect(expectOk(await as.get<Dream>(`/api/v1/dreams/${dream}`)).status).toBe("completed");
  const log = await logOf(as, dream);
  expect(log.map(({ type }) => type)).toEqual([
    "DreamImported",
    "ImplementationRequested",
    "ImplementationProgressed",
    "ImplementationProgressed",
    "ImplementationProgressed",
    "ImplementationProgressed",
    "ImplementationCompleted",
  ]);
  expect(log.at(-1)).toMatchObject({ data: { implementation: { verdict: "verified" } } });
  const list = expectOk(await as.get<Page<Implementation>>(`/api/v1/dreams/${dream}/implementations`));
  expect(list.items.map((item) => item.id)).toEqual([id]);
  const etag = String((await as.get(`/api/v1/implementations/${id}`)).headers.get("etag"));
  expect((await as.get(`/api/v1/implementations/${id}`, { "if-none-match": etag })).status).toBe(304);
});

test("a project whose code fails is a failed implementation that says why", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Broken", [{ ...prices, code: "export const total = (amounts) => {" }]);
  const { id } = (await implement(as, dream)).body;
  const done = await over(as, id);
  expect(done).toMatchObject({ status: "failed", verdict: "failed", report: { outcome: "failed" } });
  expect(done.verdict_reasons[0]).toMatch(/exit code 1\. \w*Error: /);
  expect(done.failure).toMatch(/exit code 1\. \w*Error: /);
  expect(expectOk(await as.get<Dream>(`/api/v1/dreams/${dream}`)).status).toBe("failed");
  const log = await logOf(as, dream);
  expect(log.at(-1)).toMatchObject({ type: "ImplementationFailed", data: { implementation: { id } } });
});

test("one implementation at a time; the old verb answers the one that is there", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Once", [prices]);
  const ensured = await as.get<Implementation>(`/api/v1/dreams/${dream}/implement`);
  expect(ensured.status).toBe(202);
  const { id } = ensured.body;
  const second = await implement(as, dream);
  expect(second.status).toBe(409);
  expect((second.body as unknown as Problem).detail).toContain(id);
  expect((await as.get<Implementation>(`/api/v1/dreams/${dream}/implement`)).body.id).toBe(id);
  await over(as, id);
  const again = await as.get<Implementation>(`/api/v1/dreams/${dream}/implement`);
  expect([again.status, again.body.id]).toEqual([200, id]);
});

const statusOf = async (as: Api, dream: string) =>
  expectOk(await as.get<Dream>(`/api/v1/dreams/${dream}`)).status;

test("code that nothing in the talk tests is built, and stays a plan", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Untested", [prices]);
  const done = await over(as, (await implement(as, dream)).body.id);
  expect(done).toMatchObject({ status: "completed", verdict: "unverified", report: { outcome: "passed" } });
  expect(done.verdict_reasons).toContainEqual(expect.stringMatching(/^Not tried: src\/prices\.js: /));
  expect(await statusOf(as, dream)).toBe("planned");
});

test("without a run a project is there and nothing is proven", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Unverified", [prices]);
  const done = await over(as, (await implement(as, dream, { verify: false })).body.id);
  expect(done).toMatchObject({
    status: "completed",
    verdict: "unverified",
    verdict_reasons: ["No run was wanted, so nothing was tried."],
    report: null,
    project_url: expect.any(String),
  });
  expect(await statusOf(as, dream)).toBe("planned");
});

test("a dream without code becomes a text that says what it lacks, and stays a plan", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Only an idea", []);
  const { id } = (await implement(as, dream, { language: "python" })).body;
  const done = await over(as, id);
  expect(done).toMatchObject({
    status: "completed",
    language: "python",
    failure: null,
    verdict: "unverified",
    report: { outcome: "passed" },
  });
  expect(done.unimplemented.length).toBeGreaterThan(0);
  expect(done.verdict_reasons[0]).toMatch("Nothing that came from the talk was put to the test.");
  expect(await statusOf(as, dream)).toBe("planned");

  const ensured = await as.get<Implementation>(`/api/v1/dreams/${dream}/implement`);
  expect([ensured.status, ensured.body.id]).toEqual([200, id]);
  const again = expectOk(await implement(as, dream));
  expectOk(await as.post(`/api/v1/implementations/${again.id}/cancel`));
  expect(await statusOf(as, dream)).toBe("planned");
});

test("an implementation that was stored before there were verdicts has none", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "From before", []);
  const { id, owner_id } = (await implement(as, dream, { verify: false })).body;
  await over(as, id);
  const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(aws));
  await dynamodb.send(
    new UpdateCommand({
      TableName: stage.table_name,
      Key: implementationKey(owner_id, id),
      UpdateExpression: "REMOVE verdict, verdict_reasons",
    }),
  );
  const before = { id, status: "completed", verdict: null, verdict_reasons: [] };
  expect(await readImplementation(as, id)).toMatchObject(before);
  const list = expectOk(await as.get<Page<Implementation>>(`/api/v1/dreams/${dream}/implementations`));
  expect(list.items).toEqual([expect.objectContaining(before)]);
});

test("an implementation is cancelled, and its dream is what it was", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Cancelled", [prices]);
  const { id } = (await implement(as, dream)).body;
  const cancelled = await as.post<Implementation>(`/api/v1/implementations/${id}/cancel`);
  expect(cancelled.body).toMatchObject({
    status: "failed",
    failure: "Cancelled by its owner.",
    verdict: "unverified",
    verdict_reasons: ["Cancelled by its owner."],
  });
  expect(expectOk(await as.get<Dream>(`/api/v1/dreams/${dream}`)).status).toBe("idea");
  expect((await as.post(`/api/v1/implementations/${id}/cancel`)).status).toBe(409);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(expectOk(await as.get<Implementation>(`/api/v1/implementations/${id}`))).toMatchObject(
    cancelled.body,
  );
});

test("what cannot be implemented is refused by name", async () => {
  const { as } = await person();
  expect((await implement(as, "nowhere")).status).toBe(404);
  expect((await as.get("/api/v1/implementations/nowhere")).status).toBe(404);
  const dream = await dreamOf(as, "Refused", [prices]);
  for (const body of [{ planner: "oracle" }, { language: "cobol" }, { verify: "maybe" }, { speed: 9 }]) {
    const { status, body: problem } = await implement(as, dream, body);
    expect([body, status]).toEqual([body, 422]);
    expect((problem as unknown as Problem).errors?.length).toBeGreaterThan(0);
  }
  expectOk(await as.patch(`/api/v1/dreams/${dream}`, { status: "archived" }));
  expect((await implement(as, dream)).status).toBe(409);
  const { as: eve } = await person();
  expect((await implement(eve, dream)).status).toBe(404);
});

test("a free person begins three implementations a day, a paying one more", async () => {
  const { as } = await person();
  const statuses: number[] = [];
  for (const n of [1, 2, 3, 4]) {
    const answer = await implement(as, await dreamOf(as, `Quota ${n}`, []), { verify: false });
    statuses.push(answer.status);
    if (answer.status === 429) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(statuses).toEqual([202, 202, 202, 429]);
  expect(expectOk(await as.get<Dream>("/api/v1/dreams/dream-quota-4")).status).toBe("idea");
  const { as: pro } = await person(["pro"]);
  for (const n of [1, 2, 3, 4]) {
    expect((await implement(pro, await dreamOf(pro, `Quota ${n}`, []), { verify: false })).status).toBe(202);
  }
});

test("a request delivered again changes nothing", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Twice", [prices]);
  const { id } = (await implement(as, dream)).body;
  const done = await over(as, id);
  const log = await logOf(as, dream);
  const requested = log.find(({ type }) => type === "ImplementationRequested");
  const { jobs } = await queuesOf("start-implementation");
  const detail = { metadata: requested?.metadata, data: requested?.data };
  for (const _ of [1, 2]) await sendTo(jobs, { detail });
  await settled(jobs);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const after = expectOk(await as.get<Implementation>(`/api/v1/implementations/${id}`));
  expect({ ...after, project_url: null }).toEqual({ ...done, project_url: null });
  expect(await logOf(as, dream)).toEqual(log);
});

test("more at once than a machine runs side by side wait their turn, and each is done once", async () => {
  const { as } = await person(["pro"]);
  const dreams = await Promise.all(Array.from({ length: 8 }, (_, n) => dreamOf(as, `Crowd ${n}`, [prices])));
  const ids = await Promise.all(dreams.map(async (dream) => expectOk(await implement(as, dream)).id));
  for (const id of ids) expect(await over(as, id)).toMatchObject({ status: "completed", failure: null });
  for (const dream of dreams) {
    const types = (await logOf(as, dream)).map(({ type }) => type);
    expect(types.filter((type) => type === "ImplementationCompleted")).toHaveLength(1);
    expect(types).toHaveLength(7);
  }
}, 90_000);

test("deleting a dream takes its implementations along", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Gone", []);
  const { id } = (await implement(as, dream, { verify: false })).body;
  await over(as, id);
  expect((await as.delete(`/api/v1/dreams/${dream}`)).status).toBe(204);
  await eventually(async () => expect((await as.get(`/api/v1/implementations/${id}`)).status).toBe(404));
});
