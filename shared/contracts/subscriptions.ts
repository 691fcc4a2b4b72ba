import type { EventName } from "./events.ts";
import type { Grant } from "./grants.ts";

/**
 * What makes a function run, beside the API:
 * - `stream`: inserts into the table whose sort key begins with `sort_key_prefix`
 * - `upload`: an object has arrived under the bucket's `uploads/`, through a queue of the function's own
 * - `queue`: messages on the queue of that name
 * - `events`: events of these names on the bus, through a queue of the function's own
 */
export type Trigger =
  | { kind: "stream"; sort_key_prefix: string }
  | { kind: "upload" }
  | { kind: "queue"; queue: "chunks-queue" }
  | { kind: "events"; names: readonly EventName[] };

/** `timeout` in seconds, `memory` in MB; `concurrency` bounds the copies that work side by side. */
export interface Subscription {
  name: string;
  folder: "jobs" | "events";
  trigger: Trigger;
  timeout: number;
  memory: number;
  concurrency: number;
  batch_size: number;
  uses: readonly Grant[];
}

/** Every function that a stream, a queue or an event starts; `name` is its file in `functions/<folder>/`. */
export const subscriptions: readonly Subscription[] = [
  {
    name: "relay-outbox",
    folder: "events",
    trigger: { kind: "stream", sort_key_prefix: "EVENT#" },
    timeout: 30,
    memory: 512,
    concurrency: 10,
    batch_size: 100,
    uses: ["bus:PutEvents"],
  },
  {
    name: "split-import",
    folder: "jobs",
    trigger: { kind: "upload" },
    timeout: 900,
    memory: 1769,
    concurrency: 10,
    batch_size: 1,
    uses: [
      "table:GetItem",
      "table:PutItem",
      "table:UpdateItem",
      "uploads:GetObject",
      "chunks:PutObject",
      "chunks-queue:SendMessage",
    ],
  },
  {
    name: "organize-chunk",
    folder: "jobs",
    trigger: { kind: "queue", queue: "chunks-queue" },
    timeout: 120,
    memory: 1769,
    concurrency: 10,
    batch_size: 1,
    uses: [
      "table:Query",
      "table:GetItem",
      "table:Query",
      "table:PutItem",
      "table:UpdateItem",
      "table:DeleteItem",
      "chunks:GetObject",
      "transcripts:PutObject",
      "transcripts:DeleteObject",
      "fragments:PutObject",
    ],
  },
  {
    name: "purge-dream",
    folder: "jobs",
    trigger: { kind: "events", names: ["DreamDeleted"] },
    timeout: 120,
    memory: 512,
    concurrency: 5,
    batch_size: 1,
    uses: [
      "table:Query",
      "table:DeleteItem",
      "indexes:Query",
      "bucket:ListBucket",
      "transcripts:DeleteObject",
      "fragments:DeleteObject",
      "implementations:DeleteObject",
    ],
  },
  {
    name: "start-implementation",
    folder: "jobs",
    trigger: { kind: "events", names: ["ImplementationRequested"] },
    timeout: 30,
    memory: 512,
    concurrency: 5,
    batch_size: 1,
    uses: ["implement-workflow:StartExecution"],
  },
];
