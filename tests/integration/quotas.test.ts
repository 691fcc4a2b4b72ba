import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DeleteCommand, DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { CaptureResult } from "@dreamcatcher/contracts/conversation";
import type { Dream } from "@dreamcatcher/contracts/dream";
import type { Import, ImportStarted } from "@dreamcatcher/contracts/import";
import type { Problem } from "@dreamcatcher/contracts/problems";
import type { QuotaName, Quotas } from "@dreamcatcher/contracts/quotas";
import { expect, test } from "vitest";
import { chunkKey, quotaKey } from "#shared/platform/table/keys.ts";
import { chatgpt, plain } from "./fixtures.ts";
import {
  type Api,
  type ApiReply,
  api,
  aws,
  changeFunction,
  eventually,
  expectOk,
  newUser,
  queuesOf,
  sendTo,
  settled,
  stage,
} from "./harness/index.ts";

const CAPTURE = "/api/v1/conversations/capture";
const MB = 1_000_000;
const roomy: Quotas = {
  captures_per_day: 100,
  imports_per_day: 100,
  import_bytes_per_day: 100 * MB,
  implementations_per_day: 100,
  stored_bytes: 100 * MB,
};

/** Gives functions another table of tiers, the same for each tier, until the end of the test. */
function allowing(quotas: Partial<Quotas>, ...names: string[]) {
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

function problemOf({ status, body, headers }: ApiReply<unknown>) {
  expect(status).toBe(429);
  expect(headers.get("content-type")).toBe("application/problem+json");
  return { detail: (body as Problem).detail, retryAfter: headers.get("retry-after") };
}

const announce = (as: Api, size: number) =>
  as.post<ImportStarted>("/api/v1/imports", { filename: "conversations.json", size });

const finished = (as: Api, id: string): Promise<Import> =>
  eventually(
    async () => {
      const found = expectOk(await as.get<Import>(`/api/v1/imports/${id}`));
      expect(["completed", "failed"]).toContain(found.status);
      return found;
    },
    { timeout: 40_000 },
  );

async function importOf(as: Api, conversations: readonly unknown[]): Promise<Import> {
  const body = Buffer.from(JSON.stringify(conversations));
  const { import_id, upload } = expectOk(await announce(as, body.length));
  const put = await fetch(upload.url, { method: "PUT", headers: upload.headers, body: new Uint8Array(body) });
  expect(put.status).toBe(200);
  return finished(as, import_id);
}

test("of captures at the same time exactly as many are taken as the day has room for", async () => {
  await allowing({ captures_per_day: 5 }, "capture-conversation");
  const user = await newUser();
  const as = api(user);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => as.post<CaptureResult>(CAPTURE, plain(`a shed, number ${n}`))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([
    ...Array.from({ length: 5 }, () => 201),
    ...Array.from({ length: 7 }, () => 429),
  ]);
  for (const answer of answers.filter(({ status }) => status === 429)) {
    const { detail, retryAfter } = problemOf(answer);
    expect(detail).toContain("The free tier has 5 captured conversations a day, of which 5 are used.");
    expect(Number(retryAfter)).toBeGreaterThan(0);
    expect(Number(retryAfter)).toBeLessThanOrEqual(24 * 60 * 60);
  }
  expect(await usedOf(user.id, "captures_per_day")).toBe(5);
  const taken = answers.findIndex(({ status }) => status === 201);
  const again = await as.post<CaptureResult>(CAPTURE, plain(`a shed, number ${taken}`));
  expect([again.status, again.body.outcome]).toEqual([200, "unchanged"]);
});

test("what is repeated under its Idempotency-Key counts once", async () => {
  const user = await newUser();
  const as = api(user);
  for (const _ of [1, 2, 3]) {
    const key = { "idempotency-key": "one" };
    expectOk(await as.post(CAPTURE, plain("a swing"), key));
    expectOk(await as.post("/api/v1/imports", { filename: "x.json", size: 1000 }, key));
  }
  expect(await usedOf(user.id, "captures_per_day")).toBe(1);
  expect(await usedOf(user.id, "imports_per_day")).toBe(1);
  expect(await usedOf(user.id, "import_bytes_per_day")).toBe(1000);
});

test("imports are counted by number and by announced bytes; a file larger than a day is told so", async () => {
  await allowing({ imports_per_day: 3, import_bytes_per_day: 1000 }, "create-import");
  const one = api(await newUser());
  expect(problemOf(await inTurn(one, [400, 400, 400])).detail).toContain(
    "1000 bytes of imports a day, of which 800 are used, and this takes 400",
  );
  const other = api(await newUser());
  const refused = problemOf(await inTurn(other, [1, 1, 1, 1]));
  expect(refused.detail).toContain("3 imports a day, of which 3 are used");
  expect(Number(refused.retryAfter)).toBeGreaterThan(0);
  const tooLarge = await announce(api(await newUser()), 1001);
  expect([tooLarge.status, (tooLarge.body as unknown as Problem).detail]).toEqual([
    413,
    expect.stringContaining("at most 1000 bytes a day"),
  ]);
});

/** Announces imports of these sizes, of which the last is answered. */
async function inTurn(as: Api, sizes: readonly number[]) {
  for (const size of sizes.slice(0, -1)) expectOk(await announce(as, size));
  return announce(as, sizes.at(-1) ?? 0);
}

test("what is stored is counted, and deleting makes room", async () => {
  const user = await newUser();
  const as = api(user);
  const { dream_id } = expectOk(await as.post<CaptureResult>(CAPTURE, plain("a bridge")));
  const small = await usedOf(user.id, "stored_bytes");
  expect(small).toBeGreaterThan(JSON.stringify(plain("a bridge").messages).length);
  expectOk(await as.post(CAPTURE, plain("a bridge", 4)));
  const grown = await usedOf(user.id, "stored_bytes");
  expect(grown).toBeGreaterThan(small);

  const names = ["capture-conversation", "import-dream", "create-dream", "create-import"];
  await allowing({ stored_bytes: grown }, ...names);
  const ways = [
    () => as.post(CAPTURE, plain("a tower")),
    () => as.post("/api/v1/dreams", { title: "A tower" }),
    () => as.post("/api/v1/dreams/import", { id: "tower", title: "A tower" }),
    () => announce(as, 100),
  ];
  for (const way of ways) {
    const { detail, retryAfter } = problemOf(await way());
    expect(detail).toMatch(
      /The free tier has \d+ stored bytes, of which \d+ are used.*Deleting dreams makes/,
    );
    expect(retryAfter).toBeNull();
  }
  expect(expectOk(await as.get<{ items: Dream[] }>("/api/v1/dreams")).items).toHaveLength(1);
  expectOk(await as.delete(`/api/v1/dreams/${dream_id}`));
  expect(await usedOf(user.id, "stored_bytes")).toBe(0);
  for (const way of ways) expectOk(await way());
});

test("an import counts what it stores once, however often its chunks are delivered", async () => {
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
  await settled(jobs);
  expect(await usedOf(user.id, "stored_bytes")).toBe(used);
  expect(await usedOf(user.id, "captures_per_day")).toBe(0);
  const { items } = expectOk(await as.get<{ items: Dream[] }>("/api/v1/dreams?limit=100"));
  for (const { id } of items) expectOk(await as.delete(`/api/v1/dreams/${id}`));
  expect(await usedOf(user.id, "stored_bytes")).toBe(0);
});

test("a chunk whose worker ended before it was counted still counts what it stored", async () => {
  const user = await newUser();
  const as = api(user);
  const done = await importOf(as, [chatgpt("half-1"), chatgpt("half-2")]);
  const used = await usedOf(user.id, "stored_bytes");
  for (const Key of [chunkKey(user.id, done.id, 0), quotaKey(user.id, "stored_bytes")])
    await table.send(new DeleteCommand({ TableName: stage.table_name, Key }));
  const { jobs } = await queuesOf("organize-chunk");
  await sendTo(jobs, { owner_id: user.id, import_id: done.id, chunk: 0 });
  await settled(jobs);
  expect(await usedOf(user.id, "stored_bytes")).toBe(used);
});

test("conversations of an import that find no room are told one by one; known ones are not", async () => {
  const user = await newUser();
  const as = api(user);
  const known = [chatgpt("room-1"), chatgpt("room-2")];
  expect(await importOf(as, known)).toMatchObject({ dreams_created: 2 });
  await allowing({ stored_bytes: await usedOf(user.id, "stored_bytes") }, "organize-chunk");
  const done = await importOf(as, [...known, chatgpt("room-3")]);
  expect(done).toMatchObject({ status: "completed", unchanged: 2, failures_count: 1 });
  expect(done.failures).toEqual([
    { external_id: "room-3", reason: expect.stringMatching(/stored bytes.*Deleting dreams makes room/) },
  ]);
});

test("a file larger than announced is not imported, and says so", async () => {
  const user = await newUser();
  const as = api(user);
  const { import_id } = expectOk(await announce(as, 10));
  const Key = `uploads/${user.id}/${import_id}`;
  // S3 holds an upload to the length that was signed; this comes in by another door.
  await new S3Client({ ...aws, forcePathStyle: true }).send(
    new PutObjectCommand({ Bucket: stage.content_bucket_name, Key, Body: JSON.stringify([chatgpt("big")]) }),
  );
  expect(await finished(as, import_id)).toMatchObject({
    status: "failed",
    failure: expect.stringMatching(/has \d+ bytes, 10 were announced/),
  });
});
