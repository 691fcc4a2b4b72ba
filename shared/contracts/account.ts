import * as z from "zod";
import { ACCOUNT_EXAMPLE } from "./examples.ts";
import { Brand, Id, Timestamp } from "./primitives.ts";
import { Quotas, TIERS } from "./quotas.ts";

export const QuotaUsage = z
  .object({
    name: Quotas.keyof().meta({ description: "The quota's name." }),
    limit: z.int().min(0).meta({ description: "The most that the user's tier has." }),
    used: z.int().min(0).meta({
      description:
        "What is used of it: today, or in total where it is never reset. It may be above a limit that was lowered.",
    }),
    resets_at: Timestamp.nullable().meta({
      description: "When the use is 0 again, the next midnight UTC; null where only deleting makes room.",
    }),
  })
  .meta({
    id: "QuotaUsage",
    description: "A quota of a user, and what is used of it.",
    examples: [ACCOUNT_EXAMPLE.quotas[0]],
  });

export const Account = z
  .object({
    id: Id.meta({ description: "The user's id: the `owner_id` of what is theirs." }),
    email: z.string().nullable().meta({
      description: "The user's email address; null for a user of another token issuer than the stage's own.",
    }),
    tier: z.enum(TIERS).meta({ description: "The user's tier, which determines their quotas." }),
    brands: z
      .array(Brand)
      .min(1)
      .meta({ description: "The brands that dreams may be filed under; the first is the default." }),
    quotas: z.array(QuotaUsage).meta({ description: "Every quota, with what is used of it." }),
  })
  .meta({
    id: "Account",
    description: "Who the token belongs to, and what they may use.",
    examples: [ACCOUNT_EXAMPLE],
  });

export type QuotaUsage = z.infer<typeof QuotaUsage>;
export type Account = z.infer<typeof Account>;
