import { Construct } from "constructs";
import type { Subscription } from "../../../functions/manifest/subscriptions.ts";
import type { ServiceFunction, Surroundings } from "../functions/service-function.ts";
import { DeadLetters } from "./job-queue.ts";
import type { JobQueues } from "./job-queues.ts";
import { QueueSubscriber, StreamSubscriber } from "./subscriber.ts";

/** A function as operators watch it: what it could not do is in its dead letters. */
export interface Watched {
  name: string;
  function: ServiceFunction;
  deadLetters: DeadLetters;
  followsStream: boolean;
}

interface SubscribersProps {
  surroundings: Surroundings;
  subscriptions: readonly Subscription[];
  /** The stream of the table. */
  streamArn: string;
  queues: JobQueues;
}

/** The functions that streams, queues and events start. */
export class Subscribers extends Construct {
  readonly watched: readonly Watched[];

  constructor(scope: Construct, id: string, props: SubscribersProps) {
    super(scope, id);
    const { surroundings, subscriptions, streamArn, queues } = props;
    this.watched = subscriptions.map((subscription) => {
      const { name, trigger } = subscription;
      if (trigger.kind === "stream") {
        const deadLetters = new DeadLetters(this, `${name}-dead-letters`, {
          stage: surroundings.stage,
          of: name,
        });
        const subscriber = new StreamSubscriber(this, {
          surroundings,
          subscription,
          streamArn,
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
