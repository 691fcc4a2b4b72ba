import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import type { CountedContext } from "#shared/platform/context.ts";
import { type ProblemError, tooMany } from "#shared/platform/problem-error.ts";
import { LostRace, type TransactItem, transact } from "#shared/platform/table/transact.ts";
import { limitOf, tierOf } from "./from-environment.ts";
import { count, secondsToTomorrow, usedOf } from "./usage.ts";

/** Whose quotas they are. */
type Person = Pick<CountedContext, "owner_id" | "tier">;

/** How much of each quota something takes. */
type Uses = Readonly<Partial<Record<QuotaName, number>>>;

const amountsOf = (uses: Uses) => Object.entries(uses) as [QuotaName, number][];

/**
 * Checks before the work that there is room for what it uses; `transactWithin` holds it to that.
 *
 * @throws ProblemError 429 naming the quota that is used up
 */
export async function requireRoom({ owner_id, tier }: Person, uses: Uses): Promise<void> {
  const now = Date.now();
  await Promise.all(
    amountsOf(uses).map(async ([name, amount]) => {
      checkRoom(tier, name, amount, await usedOf(owner_id, name, now), now);
    }),
  );
}

/**
 * Checks that there is room for so much beside what is used.
 *
 * @throws ProblemError 429 naming the quota that is used up
 */
export function checkRoom(
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
export async function transactWithin(
  person: Person,
  uses: Uses,
  items: readonly TransactItem[],
): Promise<void> {
  const { owner_id, tier } = person;
  const now = Date.now();
  const counts = amountsOf(uses).map(([name, amount]) =>
    count(owner_id, name, amount, now, amount > 0 ? limitOf(tier, name) : undefined),
  );
  try {
    await transact([...items, ...counts]);
  } catch (error) {
    const isUsedUp = error instanceof LostRace && error.items.some((n) => n >= items.length);
    if (isUsedUp) await requireRoom(person, uses);
    throw error;
  }
}

const WHAT: Readonly<Record<QuotaName, string>> = {
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
  const said = `The ${tierOf(tier)} tier has ${limit} ${WHAT[name]}, of which ${used} are used${asked}.`;
  if (name === "stored_bytes") return tooMany(`${said} Deleting dreams makes room at once.`);
  return tooMany(`${said} The next day begins at 00:00 UTC.`, secondsToTomorrow(now));
}
