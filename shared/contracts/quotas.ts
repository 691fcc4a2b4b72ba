import * as z from "zod";

/** The tiers of users, from the least to the most; a user without a tier is `free`. */
export const TIERS = ["free", "pro", "team"] as const;
export type Tier = (typeof TIERS)[number];

export const Quotas = z
  .object({
    captures_per_day: z.int().min(0).meta({
      description: "Conversations captured and dreams imported. What changes nothing is not counted.",
    }),
    imports_per_day: z.int().min(0).meta({ description: "Imports created." }),
    import_bytes_per_day: z
      .int()
      .min(0)
      .meta({ description: "Bytes of the files to import, by their `size`." }),
    implementations_per_day: z.int().min(0).meta({ description: "Implementations started." }),
    stored_bytes: z.int().min(0).meta({
      description: "Bytes of transcripts, fragments and dreams that clients wrote, less what is deleted.",
    }),
  })
  .meta({ description: "The quotas of a tier, per day (UTC) or in total." });
export type Quotas = z.infer<typeof Quotas>;
export type QuotaName = keyof Quotas;
