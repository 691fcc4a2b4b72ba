import type { Account } from "@dreamcatcher/contracts/account";
import { Quotas } from "@dreamcatcher/contracts/quotas";
import { brands } from "#shared/dreams/brands.ts";
import type { QuotaContext } from "#shared/platform/context.ts";
import { limitOf, tierOf } from "#shared/quotas/from-environment.ts";
import { readAllUsage, resetOf } from "#shared/quotas/usage.ts";
import { emailOf } from "./users.ts";

/** The account of a caller, with what is used of each quota. */
export async function readAccount({ owner_id, tier }: QuotaContext): Promise<Account> {
  const now = Date.now();
  const names = Quotas.keyof().options;
  const [email, used] = await Promise.all([emailOf(owner_id), readAllUsage(owner_id, names, now)]);
  return {
    id: owner_id,
    email,
    tier: tierOf(tier),
    brands,
    quotas: names.map((name) => ({
      name,
      limit: limitOf(tier, name),
      // Deleting subtracts what was counted when it was written, by an earlier version perhaps.
      used: Math.max(0, used[name] ?? 0),
      resets_at: resetOf(name, now),
    })),
  };
}
