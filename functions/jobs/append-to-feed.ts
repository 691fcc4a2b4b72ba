import { appendToFeed } from "#shared/feed/append.ts";
import { FeedMessage } from "#shared/feed/message.ts";
import { broadcast } from "#shared/live/broadcast.ts";
import { groupConsumer } from "#shared/platform/jobs/group-consumer.ts";

export const handler = groupConsumer(
  FeedMessage,
  ({ owner_id }) => owner_id,
  async (owner, events) => {
    const entries = await appendToFeed(owner, events);
    const revisions = new Map(events.map(({ metadata, revision }) => [metadata.event_id, revision]));
    await broadcast(
      owner,
      entries.map((entry) => ({ ...entry, revision: revisions.get(entry.event_id) })),
    );
  },
);
