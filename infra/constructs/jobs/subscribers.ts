import { EVENT_SOURCE } from "@dreamcatcher/contracts/events";
import { PIPELINEOS_SOURCE } from "@dreamcatcher/contracts/pipelineos";
import type { EventBus, EventPattern } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import { ExecutionEnd } from "#shared/platform/jobs/execution-ended.ts";
import {
  type Subscription,
  subscriptionsWhen,
  type Trigger,
} from "../../../functions/manifest/subscriptions.ts";
import type { DataStack } from "../../stacks/data-stack.ts";
import type { Stage } from "../../stages/stages.ts";
import type { ServiceFunction, Surroundings } from "../functions/service-function.ts";
import { workflowArn } from "../workflow/names.ts";
import { DeadLetters, JobQueue } from "./job-queue.ts";
import { QueueSubscriber, StreamSubscriber } from "./subscriber.ts";

/** Where this service implements dreams itself, nobody else moves its implementations. */
const aboutDreamsAlone = { metadata: { implementation_id: [{ exists: false }] } };

/** The queues that functions work off, each filled by what the function's trigger names. */
export class JobQueues extends Construct {
  private readonly subscriptions: readonly Subscription[];
  private readonly byFunction = new Map<string, JobQueue>();

  constructor(scope: Construct, id: string, { stage, data }: { stage: Stage; data: DataStack }) {
    super(scope, id);
    this.subscriptions = subscriptionsWhen(stage.pipelineos.mode);
    for (const { name, trigger, timeout } of this.subscriptions) {
      if (trigger.kind === "stream") continue;
      const delay = trigger.kind === "events" ? trigger.delay : undefined;
      const jobs = new JobQueue(this, name, { timeout, delay });
      this.byFunction.set(name, jobs);
      const { pattern, bus } = this.filledBy(trigger, stage, data);
      if (pattern) jobs.takesEvents(pattern, bus);
    }
  }

  /** Which events become jobs, and from which bus: the account's own where none is said. */
  private filledBy(
    trigger: Exclude<Trigger, { kind: "stream" }>,
    stage: Stage,
    { content, events }: DataStack,
  ): { pattern?: EventPattern; bus?: EventBus } {
    switch (trigger.kind) {
      case "queue":
        return {};
      case "object":
        return {
          pattern: {
            source: ["aws.s3"],
            detailType: ["Object Created"],
            detail: {
              bucket: { name: [content.bucket.bucketName] },
              object: { key: [{ prefix: `${trigger.prefix}/` }] },
            },
          },
        };
      case "execution":
        return {
          pattern: {
            source: ["aws.states"],
            detailType: ["Step Functions Execution Status Change"],
            detail: {
              stateMachineArn: [workflowArn(this, stage, trigger.workflow)],
              status: [...ExecutionEnd.options],
            },
          },
        };
      case "events": {
        const { source = EVENT_SOURCE, names } = trigger;
        const implementsItself = source === PIPELINEOS_SOURCE && stage.pipelineos.mode === "embedded";
        return {
          pattern: {
            source: [source],
            detailType: [...names],
            ...(implementsItself && { detail: aboutDreamsAlone }),
          },
          bus: events.bus,
        };
      }
    }
  }

  /** The queue of the function named. */
  of(name: string): JobQueue {
    const jobs = this.byFunction.get(name);
    if (!jobs) throw new Error(`${name} has no queue`);
    return jobs;
  }

  /** The queue that the contracts call by this name. */
  named(queue: string): JobQueue {
    const consumer = this.subscriptions.find(
      ({ trigger }) => trigger.kind === "queue" && trigger.queue === queue,
    );
    if (!consumer) throw new Error(`nothing takes from ${queue}`);
    return this.of(consumer.name);
  }
}

/** A function as operators watch it: what it could not do is in its dead letters. */
export interface Watched {
  name: string;
  function: ServiceFunction;
  deadLetters: DeadLetters;
  followsStream: boolean;
}

/** The functions that streams, queues and events start. */
export class Subscribers extends Construct {
  readonly watched: readonly Watched[];

  constructor(
    scope: Construct,
    id: string,
    { surroundings, data, queues }: { surroundings: Surroundings; data: DataStack; queues: JobQueues },
  ) {
    super(scope, id);
    this.watched = subscriptionsWhen(surroundings.stage.pipelineos.mode).map((subscription) => {
      const { name, trigger } = subscription;
      if (trigger.kind === "stream") {
        const deadLetters = new DeadLetters(this, `${name}-dead-letters`);
        const subscriber = new StreamSubscriber(this, {
          surroundings,
          subscription,
          streamArn: data.tables.streamArn,
          sortKeyPrefix: trigger.sort_key_prefix,
          deadLetters,
        });
        return { name, function: subscriber, deadLetters, followsStream: true };
      }
      const { queue, deadLetters } = queues.of(name);
      const subscriber = new QueueSubscriber(this, { surroundings, subscription, queue });
      return { name, function: subscriber, deadLetters, followsStream: false };
    });
  }
}
