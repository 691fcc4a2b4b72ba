import { type QuotaName, Quotas, TIERS } from "@dreamcatcher/contracts/quotas";
import * as z from "zod";
import { environment } from "#shared/platform/environment.ts";

/** The quotas of each tier that this function counts against. */
const tiers = z
  .record(z.enum(TIERS), Quotas.partial())
  .parse(JSON.parse(environment("TIER_QUOTAS").TIER_QUOTAS));

export const tierOf = (tier: string) => TIERS.find((known) => known === tier) ?? "free";

/** @throws {Error} when this function does not count against the quota */
export function limitOf(tier: string, name: QuotaName): number {
  const limit = tiers[tierOf(tier)][name];
  if (limit === undefined) throw new Error(`the contract of this function names no quota ${name}`);
  return limit;
}
