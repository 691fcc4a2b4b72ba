import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  DeleteTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { expect, onTestFinished, test } from "vitest";
import { dreamPartition } from "#shared/platform/table/keys.ts";
import { toolEnvironment } from "../../local/emulator/aws.ts";
import { api, aws, newUser, stage } from "./harness/index.ts";

const s3 = new S3Client({ ...aws, forcePathStyle: true });
const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(aws));

/** Runs one of the programs in `operations/` against the emulator and returns its output. */
async function operate(program: string, args: Record<string, string>, ...flags: string[]) {
  const file = fileURLToPath(new URL(`../../operations/${program}`, import.meta.url));
  const options = Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...options, ...flags], {
    env: toolEnvironment(stage.endpoint_url),
  });
  return stdout.trim();
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("objects are restored to their state at a time: deleted and changed ones return, later ones are removed", async () => {
  const Bucket = `restoring-${randomUUID()}`;
  await s3.send(new CreateBucketCommand({ Bucket }));
  const VersioningConfiguration = { Status: "Enabled" } as const;
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  const remove = (Key: string) => s3.send(new DeleteObjectCommand({ Bucket, Key }));
  const contents = async () => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
    const read = Contents.map(async ({ Key }) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      return [Key, await Body?.transformToString()];
    });
    return Object.fromEntries(await Promise.all(read));
  };
  await put("transcripts/anna/d1/01/a b+ü.json", "kept");
  await put("transcripts/anna/d2/01/c.json", "deleted later");
  await put("fragments/anna/d1/01/c.0.json", "deleted and written later");
  await put("implementations/anna/d1/i1/report.json", "first");
  await put("documents/anna/d1/01/c.2f", "a text that is replaced later");
  await put("fragments/anna/d3/01/c.0.json", "deleted before");
  await remove("fragments/anna/d3/01/c.0.json");
  await put("uploads/anna/i1", "an export");
  const before = await contents();
  await pause(1100);
  const at = new Date().toISOString();
  await pause(1100);
  await remove("transcripts/anna/d2/01/c.json");
  await remove("fragments/anna/d1/01/c.0.json");
  await put("fragments/anna/d1/01/c.0.json", "later");
  await put("implementations/anna/d1/i1/report.json", "second");
  await put("transcripts/anna/d9/02/c.json", "made later");
  await remove("documents/anna/d1/01/c.2f");
  await put("documents/anna/d1/02/c.2f", "a later text");
  await remove("uploads/anna/i1");
  const after = await contents();

  const args = { bucket: Bucket, at };
  expect(await operate("restore-objects.ts", args, "--dry-run")).toBe(
    "To do: 4 restored, 2 removed, 2 unchanged.",
  );
  expect(await contents()).toEqual(after);
  expect(await operate("restore-objects.ts", args)).toBe("Done: 4 restored, 2 removed, 2 unchanged.");
  const { "uploads/anna/i1": _, ...restored } = before;
  expect(await contents()).toEqual(restored);
  await operate("restore-objects.ts", args);
  expect(await contents()).toEqual(restored);
});

test("a dream deleted after the time of a restored table is deleted from it again", async () => {
  const user = await newUser();
  const as = api(user);
  for (const id of ["kept", "deleted"]) await as.dreams.import({ id, title: `The ${id} one` });
  const at = new Date().toISOString();
  const restored = `restored-${randomUUID()}`;
  await dynamodb.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: stage.table_name,
      TargetTableName: restored,
      RestoreDateTime: new Date(at),
    }),
  );
  onTestFinished(async () => {
    await dynamodb.send(new DeleteTableCommand({ TableName: restored }));
  });
  await waitUntilTableExists({ client: dynamodb, maxWaitTime: 30 }, { TableName: restored });
  await as.dreams.delete("deleted");

  const itemsOf = async (id: string) => {
    const { Items = [] } = await dynamodb.send(
      new QueryCommand({
        TableName: restored,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": dreamPartition(user.id, id) },
      }),
    );
    // A restored table has no stream yet, which keeps what is counted of a dream's tags.
    return Items.filter(({ sk }) => sk !== "TAGS").map(({ sk, type }) => type ?? sk);
  };
  const kept = await itemsOf("kept");
  const args = { from: stage.table_name, to: restored, at };
  expect(await operate("repeat-deletions.ts", args)).toMatch(/^Done: [1-9]\d* dreams deleted again\.$/);
  // The purge after a deletion also removes the log and the stored responses to Idempotency-Keys.
  expect(await itemsOf("deleted")).toEqual([
    "DreamImported",
    "DreamDeleted",
    expect.stringMatching(/^REPLY#/),
  ]);
  expect(await itemsOf("kept")).toEqual(kept);
  expect(await operate("repeat-deletions.ts", args)).toBe("Done: 0 dreams deleted again.");
});
