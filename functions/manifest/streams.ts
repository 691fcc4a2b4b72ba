import { uses } from "./deployment.ts";
import type { SubscriptionEntry } from "./subscription-entry.ts";
import type { StreamTrigger } from "./triggers.ts";

/** The functions that read the table's stream, by their file's name in `functions/streams/`. */
export const streams = {
  "relay-outbox": {
    idea: "events",
    trigger: {
      kind: "stream",
      changes: ["INSERT"],
      sort_key: { prefix: "EVENT#" },
      lag: "events of changes are not published",
    },
    concurrency: 10,
    batch_size: 100,
    uses: uses("bus:PutEvents"),
  },
  "count-tags": {
    idea: "dreams",
    trigger: {
      kind: "stream",
      changes: ["INSERT", "MODIFY", "REMOVE"],
      sort_key: { equals: "DREAM" },
      lag: "new dreams do not get the tags of those before",
    },
    timeout: 60,
    // One at a time for each shard: the dreams of an owner share counts.
    concurrency: 1,
    batch_size: 100,
    uses: uses("table:GetItem", "table:PutItem", "table:UpdateItem", "table:DeleteItem"),
  },
} as const satisfies Record<string, SubscriptionEntry<StreamTrigger>>;
