import type { Quotas, Tier } from "@dreamcatcher/contracts/quotas";

const GB = 1_000_000_000;

/** A free user can import one export of the maximum size a day, a team user `imports_per_day` of them. */
export const TIERS: Readonly<Record<Tier, Quotas>> = {
  free: {
    captures_per_day: 500,
    imports_per_day: 20,
    import_bytes_per_day: 5 * GB,
    implementations_per_day: 3,
    stored_bytes: 5 * GB,
  },
  pro: {
    captures_per_day: 5_000,
    imports_per_day: 100,
    import_bytes_per_day: 50 * GB,
    implementations_per_day: 50,
    stored_bytes: 50 * GB,
  },
  team: {
    captures_per_day: 50_000,
    imports_per_day: 1_000,
    import_bytes_per_day: 5_000 * GB,
    implementations_per_day: 500,
    stored_bytes: 1_000 * GB,
  },
};
