import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { DAY_MS } from "#shared/platform/durations.ts";
import { environment } from "#shared/platform/environment.ts";
import { batchGet } from "#shared/platform/table/batch-get.ts";
import { quotaKey } from "#shared/platform/table/keys.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

const keyOf = (owner: string, name: QuotaName, now: number) =>
  quotaKey(owner, name, name === "stored_bytes" ? undefined : new Date(now).toISOString().slice(0, 10));

/** An owner's use of a quota, today's or, of stored bytes, the total (a consistent read). */
export async function readUsage(owner: string, name: QuotaName, now: number): Promise<number> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: keyOf(owner, name, now), ConsistentRead: true }),
  );
  return Number(Item?.used ?? 0);
}

/** An owner's use of several quotas, each as `readUsage` returns it. */
export async function readAllUsage(
  owner: string,
  names: readonly QuotaName[],
  now: number,
): Promise<Partial<Record<QuotaName, number>>> {
  const keys = names.map((name) => keyOf(owner, name, now));
  const items = await batchGet(keys, ["pk", "used"]);
  const usedAt = new Map(items.map(({ pk, used }) => [pk, Number(used)]));
  return Object.fromEntries(names.map((name, n) => [name, usedAt.get(keys[n]?.pk) ?? 0]));
}

/** Adds an amount, which may be negative, to an owner's use, if the sum stays within `limit`. */
export function usageUpdate(
  owner: string,
  name: QuotaName,
  amount: number,
  now: number,
  limit?: number,
): TransactItem {
  const expires = name !== "stored_bytes";
  return {
    Update: {
      TableName,
      Key: keyOf(owner, name, now),
      UpdateExpression: `ADD used :amount${expires ? " SET expires_at = :later" : ""}`,
      ...(limit !== undefined && { ConditionExpression: limitCondition(amount, limit) }),
      ExpressionAttributeValues: {
        ":amount": amount,
        ...(expires && { ":later": Math.floor((now + 2 * DAY_MS) / 1000) }),
        ...(limit !== undefined && { ":before": limit - amount }),
      },
    },
  };
}

/** An owner without an item has used nothing. */
const limitCondition = (amount: number, limit: number) =>
  amount <= limit ? "attribute_not_exists(used) OR used <= :before" : "used <= :before";

/** Seconds until midnight UTC, when quotas per day are reset. */
export const secondsToTomorrow = (now: number) => Math.ceil((DAY_MS - (now % DAY_MS)) / 1000);

/** When an owner's use of a quota is 0 again, the next midnight UTC; null where it never is by itself. */
export const resetOf = (name: QuotaName, now: number): string | null =>
  name === "stored_bytes" ? null : new Date(now - (now % DAY_MS) + DAY_MS).toISOString();

/** The write that adds bytes to an owner's storage, or subtracts deleted ones; none for zero. */
export const storedBytesUpdate = (owner: string, bytes: number): TransactItem[] =>
  bytes === 0 ? [] : [usageUpdate(owner, "stored_bytes", bytes, Date.now())];
