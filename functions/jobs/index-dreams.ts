import { groupConsumer } from "#shared/platform/jobs/group-consumer.ts";
import { IndexMessage } from "#shared/search/message.ts";
import { updateIndex } from "#shared/search/update.ts";

export const handler = groupConsumer(IndexMessage, ({ owner_id }) => owner_id, updateIndex);
