import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Webhook, WebhookDelivery } from "@dreamcatcher/contracts/webhook";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { notFound } from "#shared/platform/problem-error.ts";
import { ifUnchanged } from "#shared/platform/table/if-unchanged.ts";
import { deliveryKey, webhookKey, webhookPartition, webhooksPartition } from "#shared/platform/table/keys.ts";
import { type Page, type Position, queryPage } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";
import { type DeliveryRecord, storedDelivery, storedWebhook, type WebhookRecord } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Reads a webhook consistently; undefined where there is none. */
export async function findWebhook(owner: string, id: string): Promise<WebhookRecord | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: webhookKey(owner, id), ConsistentRead: true }),
  );
  return Item && storedWebhook.read(Item);
}

/** @throws {ProblemError} when there is no such webhook (404) */
export async function requireWebhook(owner: string, id: string): Promise<WebhookRecord> {
  const record = await findWebhook(owner, id);
  if (record === undefined) throw notFound("webhook");
  return record;
}

/** Writes a webhook, on condition that the stored one is still `previous`. */
export const putWebhook = (record: WebhookRecord, previous: Webhook | undefined): TransactItem => ({
  Put: {
    TableName,
    Item: { ...storedWebhook.write(record), ...webhookKey(record.webhook.owner_id, record.webhook.id) },
    ...ifUnchanged(previous),
  },
});

export async function deleteWebhook(owner: string, id: string): Promise<void> {
  await dynamodb.send(new DeleteCommand({ TableName, Key: webhookKey(owner, id) }));
}

/** All webhooks of an owner: few, and small. */
export async function webhooksOf(owner: string): Promise<WebhookRecord[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": webhooksPartition(owner) },
      ConsistentRead: true,
    }),
  );
  return readRows(storedWebhook, Items);
}

interface PageRequest {
  limit: number;
  after: Position | undefined;
}

/** One page of an owner's webhooks, oldest first. */
export async function listWebhooks(owner: string, page: PageRequest): Promise<Page<Webhook>> {
  const { items, next } = await queryPage(
    {
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": webhooksPartition(owner) },
    },
    { ...page, key: ["pk", "sk"] },
  );
  return { items: readRows(storedWebhook, items).map(({ webhook }) => webhook), next };
}

/** Reads a delivery consistently; undefined where there is none, or it has expired. */
export async function findDelivery(
  owner: string,
  webhook: string,
  id: string,
): Promise<DeliveryRecord | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: deliveryKey(owner, webhook, id), ConsistentRead: true }),
  );
  return Item && storedDelivery.read(Item);
}

/** Writes a delivery, unless there is one of this event; returns whether. */
export async function addDelivery(owner: string, record: DeliveryRecord): Promise<boolean> {
  try {
    await put(owner, record, "attribute_not_exists(pk)");
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

export const putDelivery = (owner: string, record: DeliveryRecord): Promise<void> => put(owner, record);

/** The write of a delivery, for the transaction of what follows from it. */
export const deliveryWrite = (owner: string, record: DeliveryRecord): TransactItem => ({
  Put: { TableName, Item: itemOf(owner, record) },
});

async function put(owner: string, record: DeliveryRecord, ConditionExpression?: string): Promise<void> {
  const Item = itemOf(owner, record);
  await dynamodb.send(
    new PutCommand({ TableName, Item, ...(ConditionExpression && { ConditionExpression }) }),
  );
}

function itemOf(owner: string, record: DeliveryRecord) {
  const { webhook_id, id } = record.delivery;
  return { ...storedDelivery.write(record), ...deliveryKey(owner, webhook_id, id) };
}

/** One page of a webhook's deliveries, latest first. */
export async function listDeliveries(
  owner: string,
  webhook: string,
  page: PageRequest,
): Promise<Page<WebhookDelivery>> {
  const { items, next } = await queryPage(
    {
      TableName,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ScanIndexForward: false,
      ExpressionAttributeValues: { ":pk": webhookPartition(owner, webhook), ":prefix": "DELIVERY#" },
    },
    { ...page, key: ["pk", "sk"] },
  );
  return { items: readRows(storedDelivery, items).map(({ delivery }) => delivery), next };
}
