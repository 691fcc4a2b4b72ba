import { Duration, Validations } from "aws-cdk-lib";
import { type EventBus, type EventPattern, type IEventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { nameOf } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";

/** What operators know a queue by; CloudFormation would cut a name of its own where it is long. */
const queueNameOf = (stage: Stage, name: string) => ({ queueName: nameOf(stage, name) });

/** Where the work of a function ends that could not be done: it is not lost, and an alarm says so. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { stage, of }: { stage: Stage; of: string }) {
    super(scope, id, { ...kept, ...queueNameOf(stage, `${of}-dead-letters`) });
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
export const VISIBILITY_TIMEOUT_SECONDS = 30;
export const MAX_RECEIVE_COUNT = 6;

interface JobQueueProps {
  stage: Stage;
  /** That of the function which takes from the queue, in seconds. */
  timeout: number;
  /** For how many seconds work waits before it can be taken. */
  delay?: number | undefined;
}

/** Work for one function; what is never done goes to the dead letters. */
export class JobQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: DeadLetterQueue;

  /** @param name of the function that takes from the queue */
  constructor(scope: Construct, name: string, { stage, timeout, delay }: JobQueueProps) {
    super(scope, name);
    this.deadLetterQueue = new DeadLetterQueue(this, "DeadLetters", { stage, of: name });
    this.queue = new Queue(this, "Queue", {
      ...kept,
      ...queueNameOf(stage, name),
      // The least that Lambda takes; a function that begins shortens it. Docs ask for six times as much,
      // which is how long a message would lie whose function dies before that.
      visibilityTimeout: Duration.seconds(timeout),
      ...(delay !== undefined && { deliveryDelay: Duration.seconds(delay) }),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: MAX_RECEIVE_COUNT },
    });
  }

  /** Lets every event of the pattern on the bus (the account's own where none is given) become a job. */
  receiveEvents(eventPattern: EventPattern, eventBus?: EventBus) {
    new Rule(this, "Rule", {
      ...(eventBus && { eventBus: eventBus as IEventBus }),
      eventPattern,
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetterQueue })],
    });
  }
}
