import { Duration, Validations } from "aws-cdk-lib";
import { type EventBus, type EventPattern, type IEventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import {
  DeduplicationScope,
  FifoThroughputLimit,
  Queue,
  QueueEncryption,
  type QueueProps,
} from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { nameOf } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";

/**
 * A readable name for operators; CloudFormation would truncate a generated one. A FIFO queue tells its groups
 * apart in everything: only so it has the high throughput.
 */
const queueProps = (stage: Stage, name: string, ordered: boolean): QueueProps =>
  ordered
    ? {
        ...common,
        queueName: `${nameOf(stage, name)}.fifo`,
        fifo: true,
        // EventBridge sends no deduplication ids.
        contentBasedDeduplication: true,
        deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
        fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      }
    : { ...common, queueName: nameOf(stage, name) };

interface DeadLetterQueueProps {
  stage: Stage;
  /** The name of the queue. */
  name: string;
  /** Whether it is that of a FIFO queue. */
  ordered?: boolean;
}

/** Keeps the messages that a function failed to process; an alarm goes off for the first of them. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { stage, name, ordered = false }: DeadLetterQueueProps) {
    super(scope, id, queueProps(stage, name, ordered));
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

/** While a consumer works on a message, it renews this visibility timeout. */
export const VISIBILITY_TIMEOUT_SECONDS = 30;

interface JobQueueProps {
  stage: Stage;
  /** The timeout of the function that consumes the queue, in seconds. */
  timeout: number;
  /** The delivery delay in seconds. */
  delay?: number | undefined;
  /** After how many deliveries a message moves to the dead-letter queue. */
  deliveries: number;
  /** Whether the messages of a group, such as an owner, come in their order. */
  ordered?: boolean | undefined;
}

/** The path in an event of the owner, whose events are one message group of a FIFO queue. */
const MESSAGE_GROUP = "$.detail.metadata.owner_id";

/** The queue of one function, with its dead-letter queue. */
export class JobQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: DeadLetterQueue;
  /**
   * Keeps the events that the bus could not deliver to a FIFO queue: it accepts no FIFO queue for them. Those
   * of other queues are with the failed messages.
   */
  undelivered: DeadLetterQueue | undefined;
  private readonly stage: Stage;

  /** @param name the function that consumes the queue */
  constructor(scope: Construct, name: string, props: JobQueueProps) {
    super(scope, name);
    const { stage, timeout, delay, deliveries, ordered = false } = props;
    this.deadLetterQueue = new DeadLetterQueue(this, "DeadLetters", {
      stage,
      name: `${name}-dead-letters`,
      ordered,
    });
    this.stage = stage;
    this.queue = new Queue(this, "Queue", {
      ...queueProps(stage, name, ordered),
      // The minimum that Lambda accepts; a function shortens it when it starts. AWS recommends six times as
      // much, which would delay the messages of a function that crashes before it has shortened it.
      visibilityTimeout: Duration.seconds(timeout),
      ...(delay !== undefined && { deliveryDelay: Duration.seconds(delay) }),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: deliveries },
    });
  }

  /** Sends every event of the pattern on the bus (by default the account's default bus) to the queue. */
  receiveEvents(eventPattern: EventPattern, eventBus?: EventBus) {
    if (this.queue.fifo)
      this.undelivered = new DeadLetterQueue(this, "Undelivered", {
        stage: this.stage,
        name: `${this.node.id}-undelivered`,
      });
    new Rule(this, "Rule", {
      ...(eventBus && { eventBus: eventBus as IEventBus }),
      eventPattern,
      targets: [
        new SqsQueue(this.queue, {
          deadLetterQueue: this.undelivered ?? this.deadLetterQueue,
          ...(this.queue.fifo && { messageGroupId: MESSAGE_GROUP }),
        }),
      ],
    });
  }
}
