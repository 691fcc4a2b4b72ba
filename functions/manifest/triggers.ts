import type { EventName } from "@dreamcatcher/contracts/events";
import type { PipelineosEventName } from "@dreamcatcher/contracts/pipelineos";
import type { QueueName } from "./queue-names.ts";
import type { WorkflowName } from "./workflows/names.ts";

/** Inserts into the table whose sort key begins with `sort_key_prefix`. */
export interface StreamTrigger {
  kind: "stream";
  sort_key_prefix: string;
}

/** An object has arrived under this prefix of the bucket. */
interface ObjectTrigger {
  kind: "object";
  prefix: "uploads" | "implementations";
}

/** Messages that other functions have sent to this queue. */
interface QueueTrigger {
  kind: "queue";
  queue: QueueName;
}

/** An execution of this workflow has ended otherwise than it should. */
interface ExecutionTrigger {
  kind: "execution";
  workflow: WorkflowName;
}

/** Events of these names on the bus, ours or the `source`'s, after `delay` seconds (at most 900). */
type EventsTrigger =
  | { kind: "events"; source?: never; names: readonly EventName[]; delay?: number }
  | { kind: "events"; source: "pipelineos"; names: readonly PipelineosEventName[]; delay?: never };

/** What starts a job, by way of a queue of the job's own. */
export type JobTrigger = ObjectTrigger | QueueTrigger | ExecutionTrigger | EventsTrigger;

/** What makes a function run, beside the API and workflows. */
export type Trigger = StreamTrigger | JobTrigger;
