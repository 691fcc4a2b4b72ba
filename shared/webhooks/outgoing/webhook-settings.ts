import * as z from "zod";

/** How a stage sends webhooks. */
export const WebhookSettings = z.object({
  /** Seconds from one attempt of a delivery to the next; after the last it is given up. */
  retry_seconds: z.array(z.int().min(1).max(43_200)),
  /** Whether receivers may be on this machine, by plain HTTP: on a developer's alone. */
  allows_local: z.boolean(),
});
export type WebhookSettings = z.infer<typeof WebhookSettings>;
