import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { DAY_MS } from "#shared/platform/durations.ts";
import { environment } from "#shared/platform/environment.ts";
import { quotaKey } from "#shared/platform/table/keys.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

const keyOf = (owner: string, name: QuotaName, now: number) =>
  quotaKey(owner, name, name === "stored_bytes" ? undefined : new Date(now).toISOString().slice(0, 10));

/** How much of a quota its owner has used, today or in all (a consistent read). */
export async function readUsage(owner: string, name: QuotaName, now: number): Promise<number> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: keyOf(owner, name, now), ConsistentRead: true }),
  );
  return Number(Item?.used ?? 0);
}

/**
 * Adds to what an owner has used, or takes from it; loses the race where that would come to more than `most`.
 */
export function usageUpdate(
  owner: string,
  name: QuotaName,
  amount: number,
  now: number,
  most?: number,
): TransactItem {
  const expires = name !== "stored_bytes";
  return {
    Update: {
      TableName,
      Key: keyOf(owner, name, now),
      UpdateExpression: `ADD used :amount${expires ? " SET expires_at = :later" : ""}`,
      ...(most !== undefined && { ConditionExpression: fits(amount, most) }),
      ExpressionAttributeValues: {
        ":amount": amount,
        ...(expires && { ":later": Math.floor((now + 2 * DAY_MS) / 1000) }),
        ...(most !== undefined && { ":before": most - amount }),
      },
    },
  };
}

/** Who has used nothing yet has no item, which has room for all that the limit has room for. */
const fits = (amount: number, most: number) =>
  amount <= most ? "attribute_not_exists(used) OR used <= :before" : "used <= :before";

/** Seconds until the next day begins, and with it what is counted by the day. */
export const secondsToTomorrow = (now: number) => Math.ceil((DAY_MS - (now % DAY_MS)) / 1000);

/**
 * The write that adds to the bytes stored for an owner, or takes deleted ones from them; none where nothing
 * changes.
 */
export const storedBytesUpdate = (owner: string, bytes: number): TransactItem[] =>
  bytes === 0 ? [] : [usageUpdate(owner, "stored_bytes", bytes, Date.now())];
