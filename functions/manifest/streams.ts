import { uses } from "./deployment.ts";
import type { SubscriptionEntry } from "./subscription-entry.ts";
import type { StreamTrigger } from "./triggers.ts";

/** The functions that read the table's stream, by their file's name in `functions/streams/`. */
export const streams = {
  "relay-outbox": {
    idea: "events",
    trigger: { kind: "stream", sort_key_prefix: "EVENT#" },
    concurrency: 10,
    batch_size: 100,
    uses: uses("bus:PutEvents"),
  },
} as const satisfies Record<string, SubscriptionEntry<StreamTrigger>>;
