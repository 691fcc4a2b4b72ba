import type { EventName } from "@dreamcatcher/contracts/events";
import type { AnswerName } from "@dreamcatcher/contracts/pipelineos";
import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import { uses } from "./deployment.ts";
import type { Grant } from "./grants.ts";

/**
 * What makes a function run, beside the API:
 * - `stream`: inserts into the table whose sort key begins with `sort_key_prefix`
 * - `object`: an object has arrived under this prefix of the bucket, through a queue of the function's own
 * - `queue`: messages on the queue of that name
 * - `execution`: an execution of the implement workflow has ended otherwise than it should, through a queue of the
 *   function's own
 * - `events`: events of these names on the bus, ours or the `source`'s, through a queue of the function's
 *   own, in which each waits for `delay` seconds (at most 900)
 */
export type Trigger =
  | { kind: "stream"; sort_key_prefix: string }
  | { kind: "object"; prefix: "uploads" | "implementations" }
  | { kind: "queue"; queue: "chunks-queue" }
  | { kind: "execution" }
  | { kind: "events"; source?: never; names: readonly EventName[]; delay?: number }
  | { kind: "events"; source: "pipelineos"; names: readonly AnswerName[]; delay?: never };

/** Who implements dreams: this service itself (`embedded`), or PipelineOS beyond the bus (`remote`). */
export type Implementer = "embedded" | "remote";

/**
 * `timeout` in seconds, `memory` in MB; `concurrency` bounds the copies that work side by side; `quotas` are
 * those of the owner's tier that it counts against. With `only_when` it is there on stages with that
 * implementer alone.
 */
export interface Subscription {
  name: string;
  folder: "jobs" | "streams";
  trigger: Trigger;
  only_when?: Implementer;
  timeout: number;
  memory: number;
  concurrency: number;
  batch_size: number;
  uses: readonly Grant[];
  quotas?: readonly QuotaName[];
}

const PURGING = [
  "table:Query",
  "table:DeleteItem",
  "indexes:Query",
  "bucket:ListBucket",
  "transcripts:DeleteObject",
  "fragments:DeleteObject",
  "implementations:DeleteObject",
] as const;

/** Every function that a stream, a queue or an event starts; `name` is its file in `functions/<folder>/`. */
export const subscriptions: readonly Subscription[] = [
  {
    name: "relay-outbox",
    folder: "streams",
    trigger: { kind: "stream", sort_key_prefix: "EVENT#" },
    timeout: 30,
    memory: 512,
    concurrency: 10,
    batch_size: 100,
    uses: uses("bus:PutEvents"),
  },
  {
    name: "split-import",
    folder: "jobs",
    trigger: { kind: "object", prefix: "uploads" },
    timeout: 900,
    memory: 1769,
    concurrency: 10,
    batch_size: 1,
    uses: uses(
      "table:GetItem",
      "table:PutItem",
      "table:UpdateItem",
      "uploads:GetObject",
      "chunks:PutObject",
      "chunks-queue:SendMessage",
    ),
  },
  {
    name: "organize-chunk",
    folder: "jobs",
    trigger: { kind: "queue", queue: "chunks-queue" },
    timeout: 120,
    memory: 1769,
    concurrency: 10,
    batch_size: 1,
    uses: uses(
      "table:GetItem",
      "table:Query",
      "table:PutItem",
      "table:UpdateItem",
      "table:DeleteItem",
      "chunks:GetObject",
      "transcripts:GetObject",
      "transcripts:PutObject",
      "transcripts:DeleteObject",
      "fragments:PutObject",
      "fragments:DeleteObject",
    ),
    quotas: ["stored_bytes"],
  },
  {
    name: "purge-dream",
    folder: "jobs",
    trigger: { kind: "events", names: ["DreamDeleted"] },
    timeout: 120,
    memory: 512,
    concurrency: 5,
    batch_size: 1,
    uses: uses(...PURGING, "implement-workflow:StopExecution"),
  },
  {
    name: "purge-latecomers",
    folder: "jobs",
    trigger: { kind: "events", names: ["DreamDeleted"], delay: 900 },
    timeout: 120,
    memory: 512,
    concurrency: 5,
    batch_size: 1,
    uses: uses("table:GetItem", ...PURGING),
  },
  {
    name: "purge-late-result",
    folder: "jobs",
    trigger: { kind: "object", prefix: "implementations" },
    timeout: 30,
    memory: 512,
    concurrency: 5,
    batch_size: 10,
    uses: uses("table:GetItem", "implementations:DeleteObject"),
  },
  {
    name: "start-implementation",
    folder: "jobs",
    trigger: { kind: "events", names: ["ImplementationRequested"] },
    only_when: "embedded",
    timeout: 30,
    memory: 512,
    concurrency: 5,
    batch_size: 1,
    uses: uses("implement-workflow:StartExecution"),
  },
  {
    name: "close-implementation",
    folder: "jobs",
    trigger: { kind: "execution" },
    only_when: "embedded",
    timeout: 30,
    memory: 512,
    concurrency: 5,
    batch_size: 1,
    uses: uses("table:GetItem", "table:PutItem"),
  },
  {
    name: "apply-pipelineos-event",
    folder: "jobs",
    trigger: {
      kind: "events",
      source: "pipelineos",
      names: ["ProjectCreated", "TicketsCreated", "AgentsAssigned", "ProjectProgressed", "ProjectCompleted"],
    },
    timeout: 30,
    memory: 512,
    concurrency: 5,
    batch_size: 1,
    uses: uses("table:GetItem", "table:PutItem", "table:ConditionCheckItem"),
  },
];

/** The functions that there are on a stage with this implementer. */
export const subscriptionsWhen = (implementer: Implementer) =>
  subscriptions.filter(({ only_when = implementer }) => only_when === implementer);
