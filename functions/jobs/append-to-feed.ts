import { appendToFeed } from "#shared/feed/append.ts";
import { FeedMessage } from "#shared/feed/message.ts";
import { groupConsumer } from "#shared/platform/jobs/group-consumer.ts";

export const handler = groupConsumer(
  FeedMessage,
  ({ owner_id }) => owner_id,
  async (owner, events) => {
    await appendToFeed(owner, events);
  },
);
