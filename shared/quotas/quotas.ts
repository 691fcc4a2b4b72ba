import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import type { QuotaContext } from "#shared/platform/context.ts";
import { type ProblemError, tooMany } from "#shared/platform/problem-error.ts";
import { type TransactItem, transact, WriteConflict } from "#shared/platform/table/transact.ts";
import { limitOf, tierOf } from "./from-environment.ts";
import { readUsage, secondsToTomorrow, usageUpdate } from "./usage.ts";

/** Whose quotas they are. */
type Person = Pick<QuotaContext, "owner_id" | "tier">;

/** How much of each quota something takes. */
type Usage = Readonly<Partial<Record<QuotaName, number>>>;

const amountsOf = (uses: Usage) => Object.entries(uses) as [QuotaName, number][];

/**
 * Checks before the work that there is room for what it uses; `transactWithin` holds it to that.
 *
 * @throws ProblemError 429 naming the quota that is used up
 */
export async function requireQuota({ owner_id, tier }: Person, uses: Usage): Promise<void> {
  const now = Date.now();
  await Promise.all(
    amountsOf(uses).map(async ([name, amount]) => {
      checkQuota(tier, name, amount, await readUsage(owner_id, name, now), now);
    }),
  );
}

/**
 * Checks that there is room for so much beside what is used.
 *
 * @throws ProblemError 429 naming the quota that is used up
 */
export function checkQuota(
  tier: string,
  name: QuotaName,
  amount: number,
  used: number,
  now = Date.now(),
): void {
  if (amount > 0 && used + amount > limitOf(tier, name)) throw usedUp(tier, name, amount, used, now);
}

/**
 * Writes all items and counts what they use, or does neither. What takes nothing of a quota, or gives back,
 * is never refused.
 *
 * @throws ProblemError 429 naming the quota that is used up
 * @throws LostRace
 */
export async function transactWithinQuotas(
  person: Person,
  uses: Usage,
  items: readonly TransactItem[],
): Promise<void> {
  const { owner_id, tier } = person;
  const now = Date.now();
  const counts = amountsOf(uses).map(([name, amount]) =>
    usageUpdate(owner_id, name, amount, now, amount > 0 ? limitOf(tier, name) : undefined),
  );
  try {
    await transact([...items, ...counts]);
  } catch (error) {
    const isUsedUp = error instanceof WriteConflict && error.items.some((n) => n >= items.length);
    if (isUsedUp) await requireQuota(person, uses);
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

/**
 * A day's quota comes back by itself; what is stored makes room only by being deleted, so no time is named.
 */
function usedUp(tier: string, name: QuotaName, amount: number, used: number, now: number): ProblemError {
  const limit = limitOf(tier, name);
  const asked = amount > 1 ? `, and this takes ${amount}` : "";
  const said = `The ${tierOf(tier)} tier has ${limit} ${UNITS[name]}, of which ${used} are used${asked}.`;
  if (name === "stored_bytes") return tooMany(`${said} Deleting dreams makes room at once.`);
  return tooMany(`${said} The next day begins at 00:00 UTC.`, secondsToTomorrow(now));
}
