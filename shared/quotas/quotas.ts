import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import type { QuotaContext } from "#shared/platform/context.ts";
import { type ProblemError, tooMany } from "#shared/platform/problem-error.ts";
import { type TransactItem, transact, WriteConflict } from "#shared/platform/table/transact.ts";
import { limitOf, tierOf } from "./from-environment.ts";
import { readUsage, secondsToTomorrow, usageUpdate } from "./usage.ts";

/** The owner of quotas, with their tier. */
type Owner = Pick<QuotaContext, "owner_id" | "tier">;

/** The amounts of quotas that an operation uses. */
type Usage = Readonly<Partial<Record<QuotaName, number>>>;

const amountsOf = (uses: Usage) => Object.entries(uses) as [QuotaName, number][];

/**
 * Checks quotas before the work; `transactWithinQuotas` enforces them.
 *
 * @throws {ProblemError} when a quota is used up (429); it names the quota
 */
export async function requireQuota({ owner_id, tier }: Owner, uses: Usage): Promise<void> {
  const now = Date.now();
  await Promise.all(
    amountsOf(uses).map(async ([name, amount]) => {
      checkQuota(tier, name, amount, await readUsage(owner_id, name, now), now);
    }),
  );
}

/**
 * Checks one quota against its use, as read before.
 *
 * @throws {ProblemError} when a quota is used up (429); it names the quota
 */
export function checkQuota(
  tier: string,
  name: QuotaName,
  amount: number,
  used: number,
  now = Date.now(),
): void {
  if (amount > 0 && used + amount > limitOf(tier, name)) throw quotaUsedUp(tier, name, amount, used, now);
}

/**
 * Writes all items and counts their use of quotas in one transaction. An amount of zero or less is never
 * rejected.
 *
 * @throws {ProblemError} when a quota is used up (429); it names the quota
 * @throws {WriteConflict} when a condition of the items fails
 */
export async function transactWithinQuotas(
  owner: Owner,
  uses: Usage,
  items: readonly TransactItem[],
): Promise<void> {
  const { owner_id, tier } = owner;
  const now = Date.now();
  const counts = amountsOf(uses).map(([name, amount]) =>
    usageUpdate(owner_id, name, amount, now, amount > 0 ? limitOf(tier, name) : undefined),
  );
  try {
    await transact([...items, ...counts]);
  } catch (error) {
    const isUsedUp = error instanceof WriteConflict && error.items.some((n) => n >= items.length);
    if (isUsedUp) await requireQuota(owner, uses);
    throw error;
  }
}

const UNITS: Readonly<Record<QuotaName, string>> = {
  captures_per_day: "captured conversations a day",
  imports_per_day: "imports a day",
  import_bytes_per_day: "bytes of imports a day",
  implementations_per_day: "implementations a day",
  stored_bytes: "stored bytes",
};

/** A day's quota is reset at midnight, so it has a `Retry-After`; storage is freed only by deleting. */
function quotaUsedUp(tier: string, name: QuotaName, amount: number, used: number, now: number): ProblemError {
  const limit = limitOf(tier, name);
  const amountText = amount > 1 ? `, and this takes ${amount}` : "";
  const detail = `The ${tierOf(tier)} tier has ${limit} ${UNITS[name]}, of which ${used} are used${amountText}.`;
  if (name === "stored_bytes") return tooMany(`${detail} Deleting dreams makes room at once.`);
  return tooMany(`${detail} The next day begins at 00:00 UTC.`, secondsToTomorrow(now));
}
