import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { Dream, type DreamStatus } from "@dreamcatcher/contracts/dream";
import type { EventData, EventName } from "@dreamcatcher/contracts/events";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import type { Context } from "#shared/platform/context.ts";
import { environment } from "#shared/platform/environment.ts";
import { outboxItem } from "#shared/platform/events/outbox.ts";
import { notFound } from "#shared/platform/problems.ts";
import { dreamIndexKeys, dreamKey, dreamPartition } from "#shared/platform/table/keys.ts";
import { type Page, type Position, queryPage } from "#shared/platform/table/page.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";
import type { DreamProject } from "#shared/projects/project.ts";
import { changeId } from "./dream.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/**
 * A dream with what its own item says besides: `origins`, how many fragments it has from each conversation
 * (and from `import`, the client that sent it), the hash of what that client sent last, the implementation
 * under way with the status the dream had before it, the last one, and the project made of the dream.
 * `stored_bytes` tells by origin what counts against its owner's storage.
 */
export interface DreamRecord {
  dream: Dream;
  origins: Readonly<Record<string, number>>;
  stored_bytes?: Readonly<Record<string, number>> | undefined;
  import_hash?: string | undefined;
  implementing?: { id: string; status_before: DreamStatus } | undefined;
  last_implementation?: string | undefined;
  project?: DreamProject | undefined;
}

export const IMPORT_ORIGIN = "import";

/** What a dream stores once this is the content of one of its origins, and how many bytes that adds. */
export function storing(before: DreamRecord | undefined, origin: string, content: unknown) {
  const bytes = Buffer.byteLength(JSON.stringify(content));
  const stored_bytes = { ...before?.stored_bytes, [origin]: bytes };
  return { stored_bytes, added_bytes: bytes - (before?.stored_bytes?.[origin] ?? 0) };
}

export const storedBytesOf = ({ stored_bytes = {} }: DreamRecord) =>
  Object.values(stored_bytes).reduce((sum, bytes) => sum + bytes, 0);

/** The conversations that a dream was made of. */
export const conversationsOf = ({ origins }: DreamRecord) =>
  Object.keys(origins).filter((origin) => origin !== IMPORT_ORIGIN);

/** The dream as it stands now (a consistent read), undefined where there is none. */
export async function findDream(owner: string, id: string): Promise<DreamRecord | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: dreamKey(owner, id), ConsistentRead: true }),
  );
  if (Item === undefined) return undefined;
  const { origins, stored_bytes, import_hash, implementing, last_implementation, project } =
    Item as DreamRecord & Record<string, unknown>;
  const rest = { origins, stored_bytes, import_hash, implementing, last_implementation, project };
  return { dream: Dream.parse(Item), ...rest };
}

/** @throws ProblemError 404 */
export async function readDream(owner: string, id: string): Promise<DreamRecord> {
  const record = await findDream(owner, id);
  if (record === undefined) throw notFound("dream");
  return record;
}

/** Writes a dream in its next revision; loses the race when `previous` is no longer what stands there. */
export function putDream({ dream, ...rest }: DreamRecord, previous: Dream | undefined): TransactItem {
  const { owner_id, id, brand, updated } = dream;
  return {
    Put: {
      TableName,
      Item: { ...dreamKey(owner_id, id), ...dreamIndexKeys(owner_id, brand, updated, id), ...dream, ...rest },
      ...ifUnchanged(previous),
    },
  };
}

/** Writes nothing; loses the race when the dream is no longer there. */
export const dreamIsThere = ({ owner_id, id }: Dream): TransactItem => ({
  ConditionCheck: {
    TableName,
    Key: dreamKey(owner_id, id),
    ConditionExpression: "attribute_exists(pk)",
  },
});

export const removeDream = ({ owner_id, id, ...dream }: Dream): TransactItem => ({
  Delete: { TableName, Key: dreamKey(owner_id, id), ...ifUnchanged(dream) },
});

function ifUnchanged(previous: Pick<Dream, "updated"> | undefined) {
  if (previous === undefined) return { ConditionExpression: "attribute_not_exists(pk)" };
  return {
    ConditionExpression: "updated = :previous",
    ExpressionAttributeValues: { ":previous": previous.updated },
  };
}

/** The event of the change that led to this revision of a dream. */
export const dreamEvent = <Name extends EventName>(
  context: Context,
  dream: Dream,
  type: Name,
  data: EventData<Name>,
): TransactItem =>
  outboxItem(context, dreamPartition(context.owner_id, dream.id), {
    id: changeId(dream),
    type,
    occurred_at: dream.updated,
    dream_id: dream.id,
    data,
  });

export interface DreamFilter {
  brand?: string | undefined;
  status?: DreamStatus | undefined;
  tag?: string | undefined;
}

/** One page of an owner's dreams, newest change first. */
export async function listDreams(
  owner: string,
  { brand, status, tag }: DreamFilter,
  page: { limit: number; after: Position | undefined },
): Promise<Page<Dream>> {
  const { gsi1pk, gsi2pk } = dreamIndexKeys(owner, brand ?? "", "", "");
  const index = brand === undefined ? "gsi1" : "gsi2";
  const conditions = [status && "#status = :status", tag && "contains(tags, :tag)"].filter(Boolean);
  const { items, next } = await queryPage(
    {
      TableName,
      IndexName: index,
      KeyConditionExpression: `${index}pk = :partition`,
      ScanIndexForward: false,
      ...(conditions.length > 0 && { FilterExpression: conditions.join(" AND ") }),
      ...(status && { ExpressionAttributeNames: { "#status": "status" } }),
      ExpressionAttributeValues: {
        ":partition": brand === undefined ? gsi1pk : gsi2pk,
        ...(status && { ":status": status }),
        ...(tag && { ":tag": tag }),
      },
    },
    { ...page, key: ["pk", "sk", `${index}pk`, `${index}sk`] },
  );
  return { items: items.map((item) => Dream.parse(item)), next };
}
