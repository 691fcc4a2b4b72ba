import * as z from "zod";
import { environment } from "#shared/environment.ts";
import { tooMany } from "#shared/problems.ts";
import { quotaKey } from "#shared/table/keys.ts";
import type { TransactItem } from "#shared/table/transact.ts";

const settings = environment("TABLE_NAME", "IMPLEMENTATION_QUOTAS");

/** How many implementations a day each tier may begin. */
const quotas = z.record(z.string(), z.int().min(0)).parse(JSON.parse(settings.IMPLEMENTATION_QUOTAS));

const DAY = 24 * 60 * 60 * 1000;

/** Counts one implementation against its owner's day (UTC); loses the race when the day is used up. */
export function countAgainstQuota(owner: string, tier: string, now: number): TransactItem {
  return {
    Update: {
      TableName: settings.TABLE_NAME,
      Key: quotaKey(owner, "implementations", new Date(now).toISOString().slice(0, 10)),
      UpdateExpression: "ADD used :one SET expires_at = :tomorrow",
      ConditionExpression: "attribute_not_exists(used) OR used < :most",
      ExpressionAttributeValues: {
        ":one": 1,
        ":most": quotas[tier] ?? 0,
        ":tomorrow": Math.floor((now + 2 * DAY) / 1000),
      },
    },
  };
}

export function quotaUsedUp(tier: string, now: number) {
  const seconds = Math.ceil((DAY - (now % DAY)) / 1000);
  const detail = `The ${tier} tier may begin ${quotas[tier] ?? 0} implementations a day; the next day begins at 00:00 UTC.`;
  return tooMany(detail, seconds);
}
