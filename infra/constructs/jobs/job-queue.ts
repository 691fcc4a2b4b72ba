import { Duration, Validations } from "aws-cdk-lib";
import { type EventBus, type EventPattern, type IEventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

/** Where work ends that could not be done: it is not lost, and an alarm says so. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, kept);
    Validations.of(this).acknowledge({
      id: "AwsSolutions-SQS3",
      reason: "It is where failed work ends; what would fail to be taken from it is not taken by anyone.",
    });
  }
}

const kept = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
};

/**
 * How consumers of job queues work on a message: it is hidden from the others for so many seconds at a time
 * and delivered so many times at most, after which it is a dead letter.
 */
export const HOLD_SECONDS = 30;
export const MOST_DELIVERIES = 6;

/** Work for one function; what is never done goes to the dead letters. */
export class JobQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;

  /**
   * @param timeout of the function that takes from the queue, in seconds
   * @param delay for how many seconds work waits before it can be taken
   */
  constructor(
    scope: Construct,
    id: string,
    { timeout, delay }: { timeout: number; delay?: number | undefined },
  ) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, "DeadLetters");
    this.queue = new Queue(this, "Queue", {
      ...kept,
      // The least that Lambda takes; a function that begins shortens it. Docs ask for six times as much,
      // which is how long a message would lie whose function dies before that.
      visibilityTimeout: Duration.seconds(timeout),
      ...(delay !== undefined && { deliveryDelay: Duration.seconds(delay) }),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MOST_DELIVERIES },
    });
  }

  /** Lets every event of the pattern on the bus (the account's own where none is given) become a job. */
  takesEvents(eventPattern: EventPattern, eventBus?: EventBus) {
    new Rule(this, "Rule", {
      ...(eventBus && { eventBus: eventBus as IEventBus }),
      eventPattern,
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters })],
    });
  }
}
