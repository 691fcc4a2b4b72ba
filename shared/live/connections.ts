import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { connectionIdIn, connectionKey, connectionsPartition, keyOf } from "#shared/platform/table/keys.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import { transact } from "#shared/platform/table/transact.ts";
import { CONNECTION_SECONDS } from "./limits.ts";
import { type Connection, type StoredConnection, storedConnection } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** The minute since 1970. */
const minuteOf = (now: Date) => Math.floor(now.getTime() / 60_000);

/**
 * The connections of an owner that may be open: one that ended without notice is among them until it expires.
 */
export async function listConnections(owner: string): Promise<Connection[]> {
  const found: Connection[] = [];
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName,
      KeyConditionExpression: "pk = :pk",
      FilterExpression: "expires_at > :now",
      ExpressionAttributeValues: {
        ":pk": connectionsPartition(owner),
        ":now": Math.floor(Date.now() / 1000),
      },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const [row] = readRows(storedConnection, [item]);
      if (row) found.push({ ...row, id: connectionIdIn(keyOf(item)) });
    }
  }
  return found;
}

/** A connection, consistently; undefined where it is not, or no longer. */
export async function readConnection(owner: string, id: string): Promise<Connection | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: connectionKey(owner, id), ConsistentRead: true }),
  );
  return Item && { ...storedConnection.read(Item), id };
}

export async function addConnection(owner: string, id: string, followed: string): Promise<void> {
  const now = new Date();
  const row: StoredConnection = {
    followed: [followed],
    connected_at: now.toISOString(),
    minute: minuteOf(now),
    messages: 0,
    faults: 0,
    expires_at: Math.floor(now.getTime() / 1000) + CONNECTION_SECONDS,
  };
  await dynamodb.send(
    new PutCommand({ TableName, Item: { ...storedConnection.write(row), ...connectionKey(owner, id) } }),
  );
}

export async function removeConnection(owner: string, id: string): Promise<void> {
  await dynamodb.send(new DeleteCommand({ TableName, Key: connectionKey(owner, id) }));
}

/** Counts a message of a connection, and returns the connection; undefined where it is not, or no longer. */
export async function countMessage(owner: string, id: string): Promise<Connection | undefined> {
  const minute = minuteOf(new Date());
  const values = { ":minute": minute, ":one": 1 };
  const row =
    (await update(owner, id, {
      UpdateExpression: "ADD messages :one",
      ConditionExpression: "#minute = :minute",
      ExpressionAttributeValues: values,
    })) ??
    (await update(owner, id, {
      UpdateExpression: "SET #minute = :minute, messages = :one",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: values,
    }));
  return row && { ...row, id };
}

/** Counts a faulty message of a connection, and returns how many it has had; none where it is no longer. */
export async function countFault(owner: string, id: string): Promise<number> {
  const row = await update(owner, id, {
    UpdateExpression: "ADD faults :one",
    ConditionExpression: "attribute_exists(#minute)",
    ExpressionAttributeValues: { ":one": 1 },
  });
  return row?.faults ?? 0;
}

async function update(
  owner: string,
  id: string,
  change: Pick<UpdateCommandInput, "UpdateExpression" | "ConditionExpression" | "ExpressionAttributeValues">,
): Promise<StoredConnection | undefined> {
  try {
    const { Attributes = {} } = await dynamodb.send(
      new UpdateCommand({
        TableName,
        Key: connectionKey(owner, id),
        ExpressionAttributeNames: { "#minute": "minute" },
        ReturnValues: "ALL_NEW",
        ...change,
      }),
    );
    return storedConnection.read(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/**
 * Changes what a connection follows.
 *
 * @throws {WriteConflict} when another message of the connection has changed it since it was read
 */
export const follow = (owner: string, { id, followed }: Connection, next: readonly string[]): Promise<void> =>
  transact([
    {
      Update: {
        TableName,
        Key: connectionKey(owner, id),
        UpdateExpression: "SET followed = :next",
        ConditionExpression: "followed = :followed",
        ExpressionAttributeValues: { ":next": next, ":followed": followed },
      },
    },
  ]);
