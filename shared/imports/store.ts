import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { GetCommand, paginateQuery, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Import, ImportFailure, ImportSummary } from "@dreamcatcher/contracts/import";
import { sumByKind } from "#shared/conversations/sum-by-kind.ts";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { eventId } from "#shared/platform/events/event-id.ts";
import { outboxItem } from "#shared/platform/events/outbox.ts";
import { notFound } from "#shared/platform/problem-error.ts";
import {
  chunkKey,
  failuresKey,
  importIndexKeys,
  importKey,
  importPartition,
  type Key,
} from "#shared/platform/table/keys.ts";
import { type Page, type Position, queryPage } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import type { RowOf } from "#shared/platform/table/stored.ts";
import {
  retryOnConflict,
  type TransactItem,
  transact,
  WriteConflict,
} from "#shared/platform/table/transact.ts";
import { storedBytesUpdate } from "#shared/quotas/usage.ts";
import { type Counts, isFinished } from "./progress.ts";
import { type ImportRecord, storedChunk, storedFailures, storedImport } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

const MAX_FAILURES = 100;
const MAX_DREAMS = 100;
/** Clients poll an import, which may have thousands. */
const MAX_CHUNKS_READ = 50;

export const putImport = (owner: string, record: ImportRecord): TransactItem => ({
  Put: {
    TableName,
    Item: {
      ...storedImport.write(record),
      ...importKey(owner, record.import.id),
      ...importIndexKeys(owner, record.import.id),
    },
  },
});

/** The import without the failures of its chunks (a consistent read), undefined where there is none. */
export async function findImport(owner: string, id: string): Promise<ImportRecord | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: importKey(owner, id), ConsistentRead: true }),
  );
  return Item && storedImport.read(Item);
}

/** One page of an owner's imports, the last created first. */
export async function listImports(
  owner: string,
  page: { limit: number; after: Position | undefined },
): Promise<Page<ImportSummary>> {
  const { items, next } = await queryPage(
    {
      TableName,
      IndexName: "gsi1",
      KeyConditionExpression: "gsi1pk = :partition",
      ScanIndexForward: false,
      ExpressionAttributeValues: { ":partition": importIndexKeys(owner, "").gsi1pk },
    },
    { ...page, key: ["pk", "sk", "gsi1pk", "gsi1sk"] },
  );
  const records = readRows(storedImport, items);
  return { items: records.map(({ import: { failures, dream_ids, ...summary } }) => summary), next };
}

/**
 * The import with the first failures and dreams of its chunks.
 *
 * @throws {ProblemError} when there is no such import (404)
 */
export async function readImport(owner: string, id: string): Promise<Import> {
  const [record, failures, dream_ids] = await Promise.all([
    findImport(owner, id),
    listFailures(owner, id),
    listDreamIds(owner, id),
  ]);
  if (record === undefined) throw notFound("import");
  return { ...record.import, failures, dream_ids };
}

async function listFailures(owner: string, id: string): Promise<ImportFailure[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": importPartition(owner, id), ":prefix": "FAILURES#" },
      Limit: MAX_FAILURES,
    }),
  );
  return readRows(storedFailures, Items)
    .flatMap(({ failures }) => failures)
    .slice(0, MAX_FAILURES);
}

/** The dreams of the first chunks: exports have the newest conversations first. */
async function listDreamIds(owner: string, id: string): Promise<string[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": importPartition(owner, id), ":prefix": "CHUNK#" },
      Limit: MAX_CHUNKS_READ,
    }),
  );
  return firstDreamsOf(readRows(storedChunk, Items));
}

const firstDreamsOf = (chunks: readonly RowOf<typeof storedChunk>[]): string[] =>
  [...new Set(chunks.flatMap(({ dream_ids }) => dream_ids))].slice(0, MAX_DREAMS);

/** Records the progress of splitting: `seen` conversations so far. */
export const recordSplitProgress = (owner: string, id: string, seen: number) =>
  updateUntilSplit(owner, id, { status: "splitting", conversations_seen: seen });

/** Records that an export is split into `chunks` chunks with `seen` conversations. */
export const recordSplit = (owner: string, id: string, seen: number, chunks: number) =>
  updateUntilSplit(owner, id, { status: "organizing", conversations_seen: seen, chunks_total: chunks });

/** Changes an import unless it is split: a redelivery must not change a split import. */
async function updateUntilSplit(owner: string, id: string, changes: Record<string, unknown>): Promise<void> {
  const all = { ...changes, updated: new Date().toISOString() };
  const names = Object.keys(all);
  try {
    await dynamodb.send(
      new UpdateCommand({
        TableName,
        Key: importKey(owner, id),
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}`,
        ConditionExpression: "chunks_total = :null",
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`:${name}`, value])),
          ":null": null,
        },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** The result of organizing one chunk. */
interface ChunkResult extends Pick<Import, "dream_ids" | "skipped" | "unread_parts"> {
  source: string | null;
  counts: Counts;
  failures: readonly ImportFailure[];
  added_bytes: number;
}

/**
 * Adds the result of a chunk to its import, and its bytes to the owner's storage, once: the chunk's marker
 * item makes a redelivery add nothing.
 */
export async function countChunk(
  owner: string,
  id: string,
  chunk: number,
  { source, counts, failures, added_bytes, ...marked }: ChunkResult,
): Promise<void> {
  const marker: TransactItem = {
    Put: {
      TableName,
      Item: { ...storedChunk.write(marked), ...chunkKey(owner, id, chunk) },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  };
  const failed: TransactItem[] = failures.length
    ? [
        {
          Put: {
            TableName,
            Item: {
              ...storedFailures.write({ failures: failures.slice(0, MAX_FAILURES) }),
              ...failuresKey(owner, id, chunk),
            },
          },
        },
      ]
    : [];
  const added = { ...counts, chunks_done: 1 };
  // Some of the names are reserved words of DynamoDB.
  const names = Object.keys(added);
  const adds = names.map((name) => `#${name} :${name}`);
  const addition: TransactItem = {
    Update: {
      TableName,
      Key: importKey(owner, id),
      UpdateExpression: `ADD ${adds.join(", ")} SET updated = :now, #source = :source`,
      ExpressionAttributeNames: Object.fromEntries(["source", ...names].map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(added).map(([name, n]) => [`:${name}`, n])),
        ":now": new Date().toISOString(),
        ":source": source,
      },
    },
  };
  await retryOnConflict(async () => {
    try {
      await transact([marker, addition, ...failed, ...storedBytesUpdate(owner, added_bytes)]);
    } catch (error) {
      const isCounted = error instanceof WriteConflict && (await hasItem(chunkKey(owner, id, chunk)));
      if (!isCounted) throw error;
    }
  });
}

async function hasItem(key: Key): Promise<boolean> {
  const { Item } = await dynamodb.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
  return Item !== undefined;
}

/** Completes an import once all its chunks are organized, with the event. */
export async function completeIfDone(owner: string, id: string): Promise<void> {
  const record = await findImport(owner, id);
  if (record === undefined || isFinished(record.import) || record.chunks_done !== record.chunks_total) return;
  await finish(owner, record, {
    ...(await sumsOfChunks(owner, id)),
    status: "completed",
    // An import that had failed, and whose upload was redriven, has an earlier failure.
    failure: null,
    failures: await listFailures(owner, id),
  });
}

/**
 * The sums over all chunks, and the first dreams. They are taken once, at the end: an item of counts would be
 * contended for.
 */
async function sumsOfChunks(
  owner: string,
  id: string,
): Promise<Pick<Import, "dream_ids" | "skipped" | "unread_parts">> {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": importPartition(owner, id), ":prefix": "CHUNK#" },
      ConsistentRead: true,
    },
  );
  const chunks: RowOf<typeof storedChunk>[] = [];
  for await (const { Items = [] } of pages) chunks.push(...Items.map(storedChunk.read));
  return {
    dream_ids: firstDreamsOf(chunks),
    skipped: sumByKind(chunks.flatMap(({ skipped }) => skipped)),
    unread_parts: sumByKind(chunks.flatMap(({ unread_parts }) => unread_parts)),
  };
}

/** Fails an import as a whole, with its event. */
export async function failImport(owner: string, id: string, failure: string): Promise<void> {
  const record = await findImport(owner, id);
  if (record === undefined || isFinished(record.import)) return;
  await finish(owner, record, { status: "failed", failure });
}

async function finish(owner: string, record: ImportRecord, outcome: Partial<Import>): Promise<void> {
  const updated = new Date().toISOString();
  const finished: Import = { ...record.import, ...outcome, updated };
  const { id, status, failure, skipped, unread_parts } = finished;
  try {
    await transact([
      {
        Update: {
          TableName,
          Key: importKey(owner, id),
          UpdateExpression:
            "SET #status = :status, failure = :failure, skipped = :skipped, unread_parts = :unread, updated = :updated",
          ConditionExpression: "#status = :before",
          ExpressionAttributeNames: { "#status": "status" },
          ExpressionAttributeValues: {
            ":status": status,
            ":failure": failure,
            ":skipped": skipped,
            ":unread": unread_parts,
            ":updated": updated,
            ":before": record.import.status,
          },
        },
      },
      outboxItem({ owner_id: owner, ...record.trace }, importPartition(owner, id), {
        id: eventId(updated),
        type: "ImportCompleted",
        occurred_at: updated,
        dream_id: null,
        data: { import: finished },
      }),
    ]);
  } catch (error) {
    // Another function has finished the import, with its event.
    if (!(error instanceof WriteConflict)) throw error;
  }
}
