import * as z from "zod";

export const Health = z.object({ status: z.literal("ok"), stage: z.string() }).meta({ id: "Health" });

const Check = z.object({ status: z.enum(["ok", "down"]), latency_ms: z.number() });

/** What each thing the service stands on answered, with its latency in milliseconds. */
export const HealthDetails = z
  .object({
    status: z.enum(["ok", "down"]),
    stage: z.string(),
    checks: z.object({ table: Check, bus: Check, bucket: Check }),
  })
  .meta({ id: "HealthDetails" });

export type HealthDetails = z.infer<typeof HealthDetails>;
