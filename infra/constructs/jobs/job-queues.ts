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

/** Where this service implements dreams itself, nobody else moves its implementations. */
const WITHOUT_IMPLEMENTATION = { metadata: { implementation_id: [{ exists: false }] } };

interface JobQueuesProps {
  stage: Stage;
  subscriptions: readonly Subscription[];
  /** Whose arrivals become jobs. */
  bucket: Bucket;
  /** Whose events become jobs. */
  bus: EventBus;
}

/** The queues that functions work off, each filled by what the function's trigger names. */
export class JobQueues extends Construct {
  /** What a grant on a queue means that is taken from here: to send to it. */
  readonly grantTargets: GrantTargets;
  private readonly byFunction = new Map<string, JobQueue>();

  constructor(scope: Construct, id: string, { stage, subscriptions, bucket, bus }: JobQueuesProps) {
    super(scope, id);
    for (const { name, trigger, timeout } of subscriptions) {
      if (trigger.kind === "stream") continue;
      const delay = trigger.kind === "events" ? trigger.delay : undefined;
      const jobs = new JobQueue(this, name, { stage, timeout, delay });
      this.byFunction.set(name, jobs);
      const filled = this.eventSourceOf(trigger, stage, bucket, bus);
      if (filled) jobs.receiveEvents(filled.pattern, filled.bus);
    }
    this.grantTargets = Object.fromEntries(
      subscriptions.flatMap(({ name, trigger }) =>
        trigger.kind === "queue" ? [queueTarget(trigger.queue, this.of(name).queue)] : [],
      ),
    );
  }

  /** Which events become jobs, and from which bus: the account's own where none is said. */
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
            ...(implementsItself && { detail: WITHOUT_IMPLEMENTATION }),
          },
          bus,
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
}
