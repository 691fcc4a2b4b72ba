import { giveUpSplitting, splitImport } from "#shared/imports/split.ts";
import { uploadOf } from "#shared/platform/content/keys.ts";
import { ObjectCreated } from "#shared/platform/content/object-created.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";

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
