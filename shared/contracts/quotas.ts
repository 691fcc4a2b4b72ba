import * as z from "zod";

/** What a person may be, from the least to the most; one of no other tier is `free`. */
export const TIERS = ["free", "pro", "team"] as const;
export type Tier = (typeof TIERS)[number];

/** What a person of one tier may use, by the day (UTC) or in all; sizes in bytes. */
export const Quotas = z.object({
  /** Conversations captured, and dreams sent by a client; what changes nothing is not counted. */
  captures_per_day: z.int().min(0),
  imports_per_day: z.int().min(0),
  /** Of the files of imports, as announced. */
  import_bytes_per_day: z.int().min(0),
  implementations_per_day: z.int().min(0),
  /** Transcripts, fragments and what a dream was made of; less what is deleted. */
  stored_bytes: z.int().min(0),
});
export type Quotas = z.infer<typeof Quotas>;
export type QuotaName = keyof Quotas;
