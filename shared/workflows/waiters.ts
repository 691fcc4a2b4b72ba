import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { EVENT_SECONDS } from "#shared/platform/events/retention.ts";
import { waiterKey, waitersPartition } from "#shared/platform/table/keys.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import { storedWaiter, type Waiter } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Records that a step waits for a job; a later wait of the same workflow for it replaces an earlier one. */
export async function putWaiter(
  owner: string,
  job: string,
  waiter: Omit<Waiter, "expires_at">,
): Promise<void> {
  const expires_at = Math.floor(Date.now() / 1000) + EVENT_SECONDS;
  await dynamodb.send(
    new PutCommand({
      TableName,
      Item: {
        ...storedWaiter.write({ ...waiter, expires_at }),
        ...waiterKey(owner, job, waiter.workflow_id),
      },
    }),
  );
}

/** What waits for a job. */
export async function waitersFor(owner: string, job: string): Promise<Waiter[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": waitersPartition(owner, job) },
      ConsistentRead: true,
    }),
  );
  return readRows(storedWaiter, Items);
}

/** Removes a wait, unless a later one has replaced it. */
export async function removeWaiter(
  owner: string,
  job: string,
  { workflow_id, token }: Pick<Waiter, "workflow_id" | "token">,
): Promise<void> {
  try {
    await dynamodb.send(
      new DeleteCommand({
        TableName,
        Key: waiterKey(owner, job, workflow_id),
        ConditionExpression: "#token = :token",
        ExpressionAttributeNames: { "#token": "token" },
        ExpressionAttributeValues: { ":token": token },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
