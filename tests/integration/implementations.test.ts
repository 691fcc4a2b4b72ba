import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import { implementationKey } from "#shared/platform/table/keys.ts";
import {
  type Api,
  api,
  aws,
  dreamOf,
  eventually,
  logOf,
  newUser,
  prices,
  pricesTest,
  queuesOf,
  refusalOf,
  sendTo,
  stage,
  waitForImplementation,
  waitUntilEmpty,
} from "./harness/index.ts";

async function person(groups: readonly string[] = []) {
  const user = await newUser({ groups });
  return { user, as: api(user) };
}

test("a dream becomes a plan, a project and a report of its run in the sandbox", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Shop bill", [
    { ...prices, code: "export const total = () => { throw 1 };" },
    prices,
    pricesTest,
  ]);
  const started = await as.request("implement-dream", { params: { dream_id: dream } });
  expect(started.status).toBe(202);
  const { id } = started.data;
  expect(started.headers.get("location")).toBe(`/api/v1/implementations/${id}`);
  expect(started.data).toMatchObject({
    dream_id: dream,
    status: "pending",
    planner: "built-in",
    verify: true,
  });

  const done = await waitForImplementation(as, id);
  expect(done.failure).toBeNull();
  expect(done).toMatchObject({
    status: "completed",
    verdict: "verified",
    report: { outcome: "passed", reason: null },
  });
  expect(done.verdict_reasons).toContain(
    "Passed: node --test test/prices.test.js: the conversation's own tests pass",
  );
  expect(done.plan?.tickets.length).toBe(done.tickets_created);
  expect(done.tickets_created).toBeGreaterThan(0);
  expect(done.checks[0]).toMatchObject({
    kind: "test",
    path: "test/prices.test.js",
    outcome: "held",
    quote: expect.stringContaining("test("),
  });
  const zip = Buffer.from(await (await fetch(String(done.project_url))).arrayBuffer());
  expect(zip.includes("src/prices.js")).toBe(true);

  expect((await as.dreams.get(dream)).status).toBe("completed");
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
  const list = await Array.fromAsync(as.dreams.implementations(dream));
  expect(list.map((item) => item.id)).toEqual([id]);
  const { headers } = await as.request("get-implementation", { params: { implementation_id: id } });
  const ifNoneMatch = String(headers.get("etag"));
  expect(await as.implementations.get(id, { ifNoneMatch })).toBe("unchanged");
});

test("a project whose code fails is a failed implementation with a reason", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Broken", [{ ...prices, code: "export const total = (amounts) => {" }]);
  const { id } = await as.dreams.implement(dream);
  const done = await waitForImplementation(as, id);
  expect(done).toMatchObject({ status: "failed", verdict: "failed", report: { outcome: "failed" } });
  expect(done.verdict_reasons[0]).toMatch(/^Failed: src\/prices\.js: \w*Error: /);
  expect(done.failure).toMatch(/src\/prices\.js: \w*Error: /);
  expect((await as.dreams.get(dream)).status).toBe("failed");
  const log = await logOf(as, dream);
  expect(log.at(-1)).toMatchObject({ type: "ImplementationFailed", data: { implementation: { id } } });
});

test("a dream has one implementation at a time; ensure-implementation returns the current one", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Once", [prices]);
  const ensure = () => as.request("ensure-implementation", { params: { dream_id: dream } });
  const ensured = await ensure();
  expect(ensured.status).toBe(202);
  const { id } = ensured.data;
  const second = await refusalOf(as.dreams.implement(dream));
  expect(second.status).toBe(409);
  expect(second.detail).toContain(id);
  expect((await ensure()).data.id).toBe(id);
  await waitForImplementation(as, id);
  const again = await ensure();
  expect([again.status, again.data.id]).toEqual([200, id]);
});

const statusOf = async (as: Api, dream: string) => (await as.dreams.get(dream)).status;

test("code without a test in the conversation is built, and its dream stays planned", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Untested", [prices]);
  const done = await waitForImplementation(as, (await as.dreams.implement(dream)).id);
  expect(done).toMatchObject({ status: "completed", verdict: "unverified", report: { outcome: "passed" } });
  expect(done.verdict_reasons).toContainEqual(expect.stringMatching(/^Not tried: src\/prices\.js: /));
  expect(await statusOf(as, dream)).toBe("planned");
});

test("without a run there is a project without proof", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Unverified", [prices]);
  const done = await waitForImplementation(as, (await as.dreams.implement(dream, { verify: false })).id);
  expect(done).toMatchObject({
    status: "completed",
    verdict: "unverified",
    verdict_reasons: ["No run was requested, so nothing was tested."],
    report: null,
    project_url: expect.any(String),
  });
  expect(await statusOf(as, dream)).toBe("planned");
});

test("a dream without code becomes a text that names what is missing, and stays planned", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Only an idea", []);
  const { id } = await as.dreams.implement(dream, { language: "python" });
  const done = await waitForImplementation(as, id);
  expect(done).toMatchObject({
    status: "completed",
    language: "python",
    failure: null,
    verdict: "unverified",
    report: { outcome: "passed" },
  });
  expect(done.unimplemented.length).toBeGreaterThan(0);
  expect(done.verdict_reasons[0]).toMatch("Nothing of the conversation was run.");
  expect(await statusOf(as, dream)).toBe("planned");

  const ensured = await as.request("ensure-implementation", { params: { dream_id: dream } });
  expect([ensured.status, ensured.data.id]).toEqual([200, id]);
  const again = await as.dreams.implement(dream);
  await as.implementations.cancel(again.id);
  expect(await statusOf(as, dream)).toBe("planned");
});

test("an implementation stored before verdicts existed has none", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "From before", []);
  const { id, owner_id } = await as.dreams.implement(dream, { verify: false });
  await waitForImplementation(as, id);
  const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(aws));
  await dynamodb.send(
    new UpdateCommand({
      TableName: stage.table_name,
      Key: implementationKey(owner_id, id),
      UpdateExpression: "REMOVE verdict, verdict_reasons",
    }),
  );
  const before = { id, status: "completed", verdict: null, verdict_reasons: [] };
  expect(await as.implementations.get(id)).toMatchObject(before);
  const list = await Array.fromAsync(as.dreams.implementations(dream));
  expect(list).toEqual([expect.objectContaining(before)]);
});

test("cancelling an implementation restores the status of its dream", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Cancelled", [prices]);
  const { id } = await as.dreams.implement(dream);
  const cancelled = await as.implementations.cancel(id);
  expect(cancelled).toMatchObject({
    status: "failed",
    failure: "Cancelled by its owner.",
    verdict: "unverified",
    verdict_reasons: ["Cancelled by its owner."],
  });
  expect((await as.dreams.get(dream)).status).toBe("idea");
  await expect(as.implementations.cancel(id)).rejects.toMatchObject({ status: 409 });
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await as.implementations.get(id)).toMatchObject(cancelled);
});

test("a dream that cannot be implemented is refused by name", async () => {
  const { as } = await person();
  await expect(as.dreams.implement("nowhere")).rejects.toMatchObject({ status: 404 });
  await expect(as.implementations.get("nowhere")).rejects.toMatchObject({ status: 404 });
  const dream = await dreamOf(as, "Refused", [prices]);
  for (const body of [{ planner: "oracle" }, { language: "cobol" }, { verify: "maybe" }, { speed: 9 }]) {
    const { status, errors } = await refusalOf(as.dreams.implement(dream, body as object));
    expect([body, status]).toEqual([body, 422]);
    expect(errors.length).toBeGreaterThan(0);
  }
  await as.dreams.update(dream, { status: "archived" });
  await expect(as.dreams.implement(dream)).rejects.toMatchObject({ status: 409 });
  const { as: eve } = await person();
  await expect(eve.dreams.implement(dream)).rejects.toMatchObject({ status: 404 });
});

test("the free tier allows three implementations a day, a paid one more", async () => {
  const { as } = await person();
  const begin = async (who: Api, n: number) =>
    who.dreams.implement(await dreamOf(who, `Quota ${n}`, []), { verify: false });
  for (const n of [1, 2, 3]) await begin(as, n);
  const { status, retryAfter } = await refusalOf(begin(as, 4));
  expect(status).toBe(429);
  expect(retryAfter).toBeGreaterThan(0);
  expect((await as.dreams.get("dream-quota-4")).status).toBe("idea");
  const { as: pro } = await person(["pro"]);
  for (const n of [1, 2, 3, 4]) await begin(pro, n);
});

test("a request delivered again changes nothing", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Twice", [prices]);
  const { id } = await as.dreams.implement(dream);
  const done = await waitForImplementation(as, id);
  const log = await logOf(as, dream);
  const requested = log.find(({ type }) => type === "ImplementationRequested");
  const { jobs } = await queuesOf("start-implementation");
  const detail = { metadata: requested?.metadata, data: requested?.data };
  for (const _ of [1, 2]) await sendTo(jobs, { detail });
  await waitUntilEmpty(jobs);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const after = await as.implementations.get(id);
  expect({ ...after, project_url: null }).toEqual({ ...done, project_url: null });
  expect(await logOf(as, dream)).toEqual(log);
});

test("implementations beyond the capacity of the machine wait, and each is done once", async () => {
  const { as } = await person(["pro"]);
  const dreams = await Promise.all(Array.from({ length: 8 }, (_, n) => dreamOf(as, `Crowd ${n}`, [prices])));
  const ids = await Promise.all(dreams.map(async (dream) => (await as.dreams.implement(dream)).id));
  for (const id of ids)
    expect(await waitForImplementation(as, id)).toMatchObject({ status: "completed", failure: null });
  for (const dream of dreams) {
    const types = (await logOf(as, dream)).map(({ type }) => type);
    expect(types.filter((type) => type === "ImplementationCompleted")).toHaveLength(1);
    expect(types).toHaveLength(7);
  }
});

test("deleting a dream deletes its implementations", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Gone", []);
  const { id } = await as.dreams.implement(dream, { verify: false });
  await waitForImplementation(as, id);
  await as.dreams.delete(dream);
  await eventually(
    async () => await expect(as.implementations.get(id)).rejects.toMatchObject({ status: 404 }),
  );
});
