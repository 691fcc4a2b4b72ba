import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DeleteCommand, DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { ApiError } from "@dreamcatcher/client";
import type { QuotaName, Quotas } from "@dreamcatcher/contracts/quotas";
import { expect, test } from "vitest";
import { chunkKey, quotaKey } from "#shared/platform/table/keys.ts";
import { chatgpt, claudeWithTexts, plain } from "./fixtures.ts";
import {
  type Api,
  api,
  aws,
  changeFunction,
  importOf as importBytes,
  newUser,
  queuesOf,
  refusalOf,
  sendTo,
  stage,
  waitForImport,
  waitUntilEmpty,
} from "./harness/index.ts";

const MB = 1_000_000;
const roomy: Quotas = {
  captures_per_day: 100,
  imports_per_day: 100,
  import_bytes_per_day: 100 * MB,
  implementations_per_day: 100,
  stored_bytes: 100 * MB,
};

/** Gives functions other quotas, the same for each tier, until the end of the test. */
function setQuotas(quotas: Partial<Quotas>, ...names: string[]) {
  const of = { ...roomy, ...quotas };
  const environment = { TIER_QUOTAS: JSON.stringify({ free: of, pro: of, team: of }) };
  return Promise.all(names.map((name) => changeFunction(name, { environment })));
}

const table = DynamoDBDocumentClient.from(new DynamoDBClient(aws));
const today = () => new Date().toISOString().slice(0, 10);

async function usedOf(owner: string, name: QuotaName): Promise<number> {
  const Key = quotaKey(owner, name, name === "stored_bytes" ? undefined : today());
  const { Item } = await table.send(
    new GetCommand({ TableName: stage.table_name, Key, ConsistentRead: true }),
  );
  return Number(Item?.used ?? 0);
}

/** The error with which a quota refuses a call. */
async function quotaRefusal(call: Promise<unknown>): Promise<ApiError> {
  const refusal = await refusalOf(call);
  expect([refusal.status, refusal.slug]).toEqual([429, "quota-used-up"]);
  return refusal;
}

const createImport = (as: Api, size: number) => as.imports.create({ filename: "conversations.json", size });

const importOf = (as: Api, conversations: readonly unknown[]) =>
  importBytes(as, Buffer.from(JSON.stringify(conversations)));

test("of concurrent captures exactly as many succeed as the daily quota allows", async () => {
  await setQuotas({ captures_per_day: 5 }, "capture-conversation");
  const user = await newUser();
  const as = api(user);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, (_, n) => as.conversations.capture(plain(`a shed, number ${n}`))),
  );
  const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  expect(refusals).toHaveLength(7);
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({
      slug: "quota-used-up",
      detail: expect.stringContaining(
        "The free tier has 5 captured conversations a day, of which 5 are used.",
      ),
    });
    expect(refusal.retryAfter).toBeGreaterThan(0);
    expect(refusal.retryAfter).toBeLessThanOrEqual(24 * 60 * 60);
  }
  expect(await usedOf(user.id, "captures_per_day")).toBe(5);
  const succeeded = outcomes.findIndex(({ status }) => status === "fulfilled");
  const again = await as.conversations.capture(plain(`a shed, number ${succeeded}`));
  expect(again.outcome).toBe("unchanged");
});

test("a request repeated with its Idempotency-Key counts once", async () => {
  const user = await newUser();
  const as = api(user);
  for (const _ of [1, 2, 3]) {
    const key = { idempotencyKey: "one" };
    await as.conversations.capture(plain("a swing"), key);
    await as.imports.create({ filename: "x.json", size: 1000 }, key);
  }
  expect(await usedOf(user.id, "captures_per_day")).toBe(1);
  expect(await usedOf(user.id, "imports_per_day")).toBe(1);
  expect(await usedOf(user.id, "import_bytes_per_day")).toBe(1000);
});

test("imports count by number and by announced bytes; a file above the daily quota is refused by name", async () => {
  await setQuotas({ imports_per_day: 3, import_bytes_per_day: 1000 }, "create-import");
  const one = api(await newUser());
  expect((await quotaRefusal(createImports(one, [400, 400, 400]))).detail).toContain(
    "1000 bytes of imports a day, of which 800 are used, and this takes 400",
  );
  const other = api(await newUser());
  const refused = await quotaRefusal(createImports(other, [1, 1, 1, 1]));
  expect(refused.detail).toContain("3 imports a day, of which 3 are used");
  expect(refused.retryAfter).toBeGreaterThan(0);
  const tooLarge = await refusalOf(createImport(api(await newUser()), 1001));
  expect([tooLarge.status, tooLarge.detail]).toEqual([
    413,
    expect.stringContaining("at most 1000 bytes a day"),
  ]);
});

/** Creates imports of these sizes and returns the last. */
async function createImports(as: Api, sizes: readonly number[]) {
  for (const size of sizes.slice(0, -1)) await createImport(as, size);
  return createImport(as, sizes.at(-1) ?? 0);
}

test("stored bytes count, and deleting a dream frees them", async () => {
  const user = await newUser();
  const as = api(user);
  const { dream_id } = await as.conversations.capture(plain("a bridge"));
  const small = await usedOf(user.id, "stored_bytes");
  expect(small).toBeGreaterThan(JSON.stringify(plain("a bridge").messages).length);
  await as.conversations.capture(plain("a bridge", 4));
  const grown = await usedOf(user.id, "stored_bytes");
  expect(grown).toBeGreaterThan(small);

  const names = ["capture-conversation", "import-dream", "create-dream", "create-import"];
  await setQuotas({ stored_bytes: grown }, ...names);
  const ways = [
    () => as.conversations.capture(plain("a tower")),
    () => as.dreams.create({ title: "A tower" }),
    () => as.dreams.import({ id: "tower", title: "A tower" }),
    () => createImport(as, 100),
  ];
  for (const way of ways) {
    const { detail, retryAfter } = await quotaRefusal(way());
    expect(detail).toMatch(
      /The free tier has \d+ stored bytes, of which \d+ are used.*Deleting dreams makes/,
    );
    expect(retryAfter).toBeUndefined();
  }
  expect(await Array.fromAsync(as.dreams.list())).toHaveLength(1);
  await as.dreams.delete(dream_id);
  expect(await usedOf(user.id, "stored_bytes")).toBe(0);
  for (const way of ways) await way();
});

test("the texts of documents are stored bytes, in their present state, until the dream is deleted", async () => {
  const user = await newUser();
  const as = api(user);
  const used = () => usedOf(user.id, "stored_bytes");
  await as.conversations.capture(claudeWithTexts("texts", "x".repeat(50_000)));
  const first = await used();
  expect(first).toBeGreaterThan(50_000);
  await as.conversations.capture(claudeWithTexts("texts", "x".repeat(20_000), 2));
  expect((await used()) - first).toBeLessThan(-25_000);
  const done = await importOf(as, [claudeWithTexts("more texts", "x".repeat(30_000))]);
  expect(done).toMatchObject({ dreams_created: 1 });
  expect(await used()).toBeGreaterThan(first);
  for await (const { id } of as.dreams.list()) await as.dreams.delete(id);
  expect(await used()).toBe(0);
});

test("an import counts its stored bytes once, however often its chunks are delivered", async () => {
  const user = await newUser();
  const as = api(user);
  const done = await importOf(
    as,
    Array.from({ length: 30 }, (_, n) => chatgpt(`counted-${n}`)),
  );
  expect(done).toMatchObject({ status: "completed", dreams_created: 30 });
  const used = await usedOf(user.id, "stored_bytes");
  expect(used).toBeGreaterThan(30 * 200);
  const { jobs } = await queuesOf("organize-chunk");
  for (const chunk of [0, 1]) await sendTo(jobs, { owner_id: user.id, import_id: done.id, chunk });
  await waitUntilEmpty(jobs);
  expect(await usedOf(user.id, "stored_bytes")).toBe(used);
  expect(await usedOf(user.id, "captures_per_day")).toBe(0);
  const items = await Array.fromAsync(as.dreams.list({ limit: 100 }));
  for (const { id } of items) await as.dreams.delete(id);
  expect(await usedOf(user.id, "stored_bytes")).toBe(0);
});

test("a chunk whose worker ended before it was counted still counts its stored bytes", async () => {
  const user = await newUser();
  const as = api(user);
  const done = await importOf(as, [chatgpt("half-1"), chatgpt("half-2")]);
  const used = await usedOf(user.id, "stored_bytes");
  for (const Key of [chunkKey(user.id, done.id, 0), quotaKey(user.id, "stored_bytes")])
    await table.send(new DeleteCommand({ TableName: stage.table_name, Key }));
  const { jobs } = await queuesOf("organize-chunk");
  await sendTo(jobs, { owner_id: user.id, import_id: done.id, chunk: 0 });
  await waitUntilEmpty(jobs);
  expect(await usedOf(user.id, "stored_bytes")).toBe(used);
});

test("an import reports each conversation above the quota; known ones are not refused", async () => {
  const user = await newUser();
  const as = api(user);
  const known = [chatgpt("room-1"), chatgpt("room-2")];
  expect(await importOf(as, known)).toMatchObject({ dreams_created: 2 });
  await setQuotas({ stored_bytes: await usedOf(user.id, "stored_bytes") }, "organize-chunk");
  const done = await importOf(as, [...known, chatgpt("room-3")]);
  expect(done).toMatchObject({ status: "completed", unchanged: 2, failures_count: 1 });
  expect(done.failures).toEqual([
    { external_id: "room-3", reason: expect.stringMatching(/stored bytes.*Deleting dreams makes room/) },
  ]);
});

test("a file larger than its announced size fails the import with that reason", async () => {
  const user = await newUser();
  const as = api(user);
  const { import_id } = await createImport(as, 10);
  const Key = `uploads/${user.id}/${import_id}`;
  // S3 enforces the signed length of an upload, so the test writes the object itself.
  await new S3Client({ ...aws, forcePathStyle: true }).send(
    new PutObjectCommand({ Bucket: stage.content_bucket_name, Key, Body: JSON.stringify([chatgpt("big")]) }),
  );
  expect(await waitForImport(as, import_id)).toMatchObject({
    status: "failed",
    failure: expect.stringMatching(/has \d+ bytes, 10 were announced/),
  });
});
