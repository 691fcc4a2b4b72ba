import { EVENT_SOURCE } from "@dreamcatcher/contracts/events";
import { PIPELINEOS_SOURCE } from "@dreamcatcher/contracts/pipelineos";
import type { EventBus, EventPattern } from "aws-cdk-lib/aws-events";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { ExecutionEnd } from "#shared/platform/jobs/execution-ended.ts";
import type { Subscription } from "../../../functions/manifest/subscriptions.ts";
import type { JobTrigger } from "../../../functions/manifest/triggers.ts";
import { workflowArn } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";
import { type GrantTargets, queueTarget } from "../functions/grants.ts";
import { JobQueue } from "./job-queue.ts";

/** Where this service implements dreams itself, PipelineOS's events must not change its implementations. */
const WITHOUT_IMPLEMENTATION = { metadata: { implementation_id: [{ exists: false }] } };

interface JobQueuesProps {
  stage: Stage;
  subscriptions: readonly Subscription[];
  /** The bucket whose "Object Created" events are sent to queues. */
  bucket: Bucket;
  /** The bus whose events are sent to queues. */
  bus: EventBus;
}

/** A queue for each job, which receives what the job's trigger names. */
export class JobQueues extends Construct {
  /** The grant targets for sending to those queues that other functions fill. */
  readonly grantTargets: GrantTargets;
  private readonly byFunction = new Map<string, JobQueue>();

  constructor(scope: Construct, id: string, { stage, subscriptions, bucket, bus }: JobQueuesProps) {
    super(scope, id);
    for (const { name, trigger, timeout, deliveries } of subscriptions) {
      if (trigger.kind === "stream") continue;
      const delay = trigger.kind === "events" ? trigger.delay : undefined;
      const ordered = "ordered" in trigger && trigger.ordered;
      const jobQueue = new JobQueue(this, name, { stage, timeout, delay, deliveries, ordered });
      this.byFunction.set(name, jobQueue);
      const source = this.eventSourceOf(trigger, stage, bucket, bus);
      if (source) jobQueue.receiveEvents(source.pattern, source.bus);
    }
    this.grantTargets = Object.fromEntries(
      subscriptions.flatMap(({ name, trigger }) =>
        trigger.kind === "queue" ? [queueTarget(trigger.queue, this.of(name).queue)] : [],
      ),
    );
  }

  /** The event pattern of a trigger, and its bus: by default the account's default bus. */
  private eventSourceOf(
    trigger: JobTrigger,
    stage: Stage,
    bucket: Bucket,
    bus: EventBus,
  ): { pattern: EventPattern; bus?: EventBus } | undefined {
    switch (trigger.kind) {
      case "queue":
        return undefined;
      case "object":
        return {
          pattern: {
            source: ["aws.s3"],
            detailType: ["Object Created"],
            detail: {
              bucket: { name: [bucket.bucketName] },
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
              stateMachineArn: trigger.workflows.map((workflow) => workflowArn(this, stage, workflow)),
              status: [...ExecutionEnd.options],
            },
          },
        };
      case "events": {
        const { source = EVENT_SOURCE, names } = trigger;
        const requests = trigger.ordered ? trigger.requests : undefined;
        const implementsItself = source === PIPELINEOS_SOURCE && stage.pipelineos.mode === "embedded";
        return {
          pattern: {
            source: [source, ...(requests ? [requests.source] : [])],
            detailType: [...names, ...(requests ? [requests.name] : [])],
            ...(implementsItself && { detail: WITHOUT_IMPLEMENTATION }),
          },
          bus,
        };
      }
    }
  }

  /** The queue of the function named. */
  of(name: string): JobQueue {
    const jobQueue = this.byFunction.get(name);
    if (!jobQueue) throw new Error(`${name} has no queue`);
    return jobQueue;
  }
}
