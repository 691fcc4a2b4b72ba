import { type Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import type { Subscription } from "../../../functions/manifest/subscriptions.ts";
import type { ServiceFunction, SharedFunctionProps } from "../functions/service-function.ts";
import { DeadLetterQueue } from "./job-queue.ts";
import type { JobQueues } from "./job-queues.ts";
import { QueueSubscriber, StreamSubscriber } from "./subscriber.ts";

/** A function with what alarms and the dashboard monitor of it. */
export interface MonitoredFunction {
  name: string;
  function: ServiceFunction;
  deadLetterQueue: DeadLetterQueue;
  /** The events that did not reach a FIFO queue. */
  undelivered?: DeadLetterQueue;
  /** How late a function is that takes changes in their order. */
  lag?: Lag;
}

interface Lag {
  /** The age of the oldest change that waits for the function. */
  age: Metric;
  unit: "s" | "ms";
  /** What is late then. */
  meaning: string;
}

interface SubscribersProps {
  shared: SharedFunctionProps;
  subscriptions: readonly Subscription[];
  /** The table's stream. */
  streamArn: string;
  queues: JobQueues;
}

/** The functions that streams, queues and events invoke. */
export class Subscribers extends Construct {
  readonly monitored: readonly MonitoredFunction[];

  constructor(scope: Construct, id: string, props: SubscribersProps) {
    super(scope, id);
    const { shared, subscriptions, streamArn, queues } = props;
    this.monitored = subscriptions.map((subscription) => {
      const { name, trigger } = subscription;
      if (trigger.kind === "stream") {
        const deadLetterQueue = new DeadLetterQueue(this, `${name}-dead-letters`, {
          stage: shared.stage,
          name: `${name}-dead-letters`,
        });
        const subscriber = new StreamSubscriber(this, {
          shared,
          subscription,
          streamArn,
          trigger,
          deadLetterQueue,
        });
        const age = subscriber.lambda.metric("IteratorAge", { statistic: Stats.MAXIMUM });
        const lag: Lag = { age, unit: "ms", meaning: trigger.lag };
        return { name, function: subscriber, deadLetterQueue, lag };
      }
      const { queue, deadLetterQueue, undelivered } = queues.of(name);
      const subscriber = new QueueSubscriber(this, { shared, subscription, queue });
      const monitored = { name, function: subscriber, deadLetterQueue };
      if (trigger.kind !== "events" || !trigger.ordered) return monitored;
      const age = queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM });
      const lag: Lag = { age, unit: "s", meaning: trigger.lag };
      return { ...monitored, lag, ...(undelivered && { undelivered }) };
    });
  }
}
