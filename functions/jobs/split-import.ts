import * as z from "zod";
import { uploadOf } from "#shared/content/keys.ts";
import { giveUpSplitting, splitImport } from "#shared/imports/split.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";

/** What S3 says through EventBridge when an object has arrived. */
const ObjectCreated = z.object({
  detail: z.object({ object: z.object({ key: z.string(), size: z.number() }) }),
});

export const handler = queueConsumer(
  ObjectCreated,
  async ({ detail: { object } }) => {
    const upload = uploadOf(object.key);
    if (upload) await splitImport(upload.owner_id, upload.import_id, object.size);
  },
  async ({ detail: { object } }) => {
    const upload = uploadOf(object.key);
    if (upload) await giveUpSplitting(upload.owner_id, upload.import_id);
  },
);
