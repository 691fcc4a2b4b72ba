import { uploadOf } from "#shared/content/keys.ts";
import { ObjectCreated } from "#shared/content/object-created.ts";
import { giveUpSplitting, splitImport } from "#shared/imports/split.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";

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
