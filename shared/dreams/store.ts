import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Dream } from "@dreamcatcher/contracts/dream";
import type { EventData, EventName } from "@dreamcatcher/contracts/events";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import type { Context } from "#shared/platform/context.ts";
import { environment } from "#shared/platform/environment.ts";
import { outboxItem } from "#shared/platform/events/outbox.ts";
import { notFound } from "#shared/platform/problem-error.ts";
import { dreamIndexKeys, dreamKey, dreamPartition } from "#shared/platform/table/keys.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";
import { changeId } from "./dream.ts";
import { type DreamRecord, storedDream } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** The dream (a consistent read), undefined where there is none. */
export async function findDream(owner: string, id: string): Promise<DreamRecord | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: dreamKey(owner, id), ConsistentRead: true }),
  );
  return Item && storedDream.read(Item);
}

/**
 * The dream (a consistent read).
 *
 * @throws {ProblemError} when there is no such dream (404)
 */
export async function readDream(owner: string, id: string): Promise<DreamRecord> {
  const record = await findDream(owner, id);
  if (record === undefined) throw notFound("dream");
  return record;
}

/** Writes the next revision of a dream, on the condition that `previous` is still the stored one. */
export function putDream(record: DreamRecord, previous: Dream | undefined): TransactItem {
  const { owner_id, id, brand, updated } = record.dream;
  return {
    Put: {
      TableName,
      Item: {
        ...storedDream.write(record),
        ...dreamKey(owner_id, id),
        ...dreamIndexKeys(owner_id, brand, updated, id),
      },
      ...ifUnchanged(previous),
    },
  };
}

/** Checks in a transaction that the dream still exists. */
export const checkDreamExists = ({ owner_id, id }: Dream): TransactItem => ({
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

/** The event of the change with this revision of a dream. */
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
