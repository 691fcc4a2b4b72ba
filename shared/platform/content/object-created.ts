import * as z from "zod";

/** The event that S3 sends to EventBridge when an object is created. */
export const ObjectCreated = z.object({
  detail: z.object({ object: z.object({ key: z.string(), size: z.number() }) }),
});
