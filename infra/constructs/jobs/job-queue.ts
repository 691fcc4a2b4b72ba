import { Duration, Validations } from "aws-cdk-lib";
import { type EventBus, type EventPattern, type IEventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { nameOf } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";

/** A readable name for operators; CloudFormation would truncate a generated one. */
const queueNameOf = (stage: Stage, name: string) => ({ queueName: nameOf(stage, name) });

/** Keeps the messages that a function failed to process; an alarm goes off for the first of them. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { stage, of }: { stage: Stage; of: string }) {
    super(scope, id, { ...common, ...queueNameOf(stage, `${of}-dead-letters`) });
    Validations.of(this).acknowledge({
      id: "AwsSolutions-SQS3",
      reason: "This is a dead-letter queue itself, and no function consumes it.",
    });
  }
}

const common = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
};

/**
 * While a consumer works on a message, it renews this visibility timeout. After this many deliveries a
 * message moves to the dead-letter queue.
 */
export const VISIBILITY_TIMEOUT_SECONDS = 30;
export const MAX_RECEIVE_COUNT = 6;

interface JobQueueProps {
  stage: Stage;
  /** The timeout of the function that consumes the queue, in seconds. */
  timeout: number;
  /** The delivery delay in seconds. */
  delay?: number | undefined;
}

/** The queue of one function, with its dead-letter queue. */
export class JobQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: DeadLetterQueue;

  /** @param name the function that consumes the queue */
  constructor(scope: Construct, name: string, { stage, timeout, delay }: JobQueueProps) {
    super(scope, name);
    this.deadLetterQueue = new DeadLetterQueue(this, "DeadLetters", { stage, of: name });
    this.queue = new Queue(this, "Queue", {
      ...common,
      ...queueNameOf(stage, name),
      // The minimum that Lambda accepts; a function shortens it when it starts. AWS recommends six times as
      // much, which would delay the messages of a function that crashes before it has shortened it.
      visibilityTimeout: Duration.seconds(timeout),
      ...(delay !== undefined && { deliveryDelay: Duration.seconds(delay) }),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: MAX_RECEIVE_COUNT },
    });
  }

  /** Sends every event of the pattern on the bus (by default the account's default bus) to the queue. */
  receiveEvents(eventPattern: EventPattern, eventBus?: EventBus) {
    new Rule(this, "Rule", {
      ...(eventBus && { eventBus: eventBus as IEventBus }),
      eventPattern,
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetterQueue })],
    });
  }
}
