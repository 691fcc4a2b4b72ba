import * as z from "zod";

/** What S3 says through EventBridge when an object has arrived. */
export const ObjectCreated = z.object({
  detail: z.object({ object: z.object({ key: z.string(), size: z.number() }) }),
});
