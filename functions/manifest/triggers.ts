import type { EventName } from "@dreamcatcher/contracts/events";
import type { PipelineosEventName } from "@dreamcatcher/contracts/pipelineos";
import type { QueueName } from "./queue-names.ts";
import type { WorkflowName } from "./workflows/names.ts";

/** These changes of items with such a sort key; `lag` says what is late where the function lags behind. */
export interface StreamTrigger {
  kind: "stream";
  changes: readonly ("INSERT" | "MODIFY" | "REMOVE")[];
  sort_key: { prefix: string } | { equals: string };
  lag: string;
}

/** An object is created under this prefix of the content bucket. */
interface ObjectTrigger {
  kind: "object";
  prefix: "uploads" | "implementations";
}

/** Messages that other functions send to this queue; with `ordered`, those of a group come in their order. */
interface QueueTrigger {
  kind: "queue";
  queue: QueueName;
  ordered?: true;
}

/** An execution of one of these workflows fails, times out or is aborted. */
interface ExecutionTrigger {
  kind: "execution";
  workflows: readonly WorkflowName[];
}

/** Requests of functions to a job: a source and a name of events that nobody outside is promised. */
interface Requests {
  source: string;
  name: string;
}

/**
 * Events of these names on the bus, this service's by default, after `delay` seconds (at most 900). With
 * `ordered` they come in the order of the bus, one batch of an owner at a time, from a FIFO queue, and
 * `requests` with them; `lag` says what is late where the function lags behind, as where a message fails
 * again and again and holds up those of its owner.
 */
type EventsTrigger =
  | { kind: "events"; source?: never; names: readonly EventName[]; delay?: number; ordered?: never }
  | {
      kind: "events";
      source?: never;
      names: readonly EventName[];
      delay?: never;
      ordered: true;
      lag: string;
      requests?: Requests;
    }
  | {
      kind: "events";
      source: "pipelineos";
      names: readonly PipelineosEventName[];
      delay?: never;
      ordered?: never;
    };

/** What invokes a job, through the job's own queue. */
export type JobTrigger = ObjectTrigger | QueueTrigger | ExecutionTrigger | EventsTrigger;

/** What invokes a function, except the API and workflows. */
export type Trigger = StreamTrigger | JobTrigger;
