import { Duration } from "aws-cdk-lib";
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Subscription } from "../../../functions/manifest/subscriptions.ts";
import type { StreamTrigger } from "../../../functions/manifest/triggers.ts";
import { ServiceFunction, type SharedFunctionProps } from "../functions/service-function.ts";
import { VISIBILITY_TIMEOUT_SECONDS } from "./job-queue.ts";

interface SubscriberProps {
  shared: SharedFunctionProps;
  subscription: Subscription;
}

/** A function that consumes a queue; only those messages of a batch that it reports are redelivered. */
export class QueueSubscriber extends ServiceFunction {
  constructor(scope: Construct, props: SubscriberProps & { queue: Queue }) {
    const { shared, subscription, queue } = props;
    super(scope, subscription.name, {
      ...subscription,
      shared,
      permissions: [
        {
          service: "sqs",
          actions: ["ReceiveMessage", "DeleteMessage", "ChangeMessageVisibility", "GetQueueAttributes"],
          arns: [queue.queueArn],
        },
      ],
      environment: {
        JOBS_QUEUE_URL: queue.queueUrl,
        VISIBILITY_TIMEOUT_SECONDS: String(VISIBILITY_TIMEOUT_SECONDS),
        MAX_RECEIVE_COUNT: String(subscription.deliveries),
      },
    });
    new EventSourceMapping(this, "Mapping", {
      target: this.lambda,
      eventSourceArn: queue.queueArn,
      batchSize: subscription.batch_size,
      maxConcurrency: subscription.concurrency,
      reportBatchItemFailures: true,
    });
  }
}

/** A function that follows the table's stream; failed records are retried for a day, then dead-lettered. */
export class StreamSubscriber extends ServiceFunction {
  constructor(
    scope: Construct,
    props: SubscriberProps & { streamArn: string; trigger: StreamTrigger; deadLetterQueue: Queue },
  ) {
    const { shared, subscription, streamArn, trigger, deadLetterQueue } = props;
    super(scope, subscription.name, {
      ...subscription,
      shared,
      permissions: [
        {
          service: "dynamodb",
          actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"],
          arns: [streamArn],
        },
        { service: "sqs", actions: ["SendMessage"], arns: [deadLetterQueue.queueArn] },
      ],
    });
    new EventSourceMapping(this, "Mapping", {
      target: this.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or(...trigger.changes),
          dynamodb: { Keys: { sk: { S: sortKeyRule(trigger.sort_key) } } },
        }),
      ],
      batchSize: subscription.batch_size,
      parallelizationFactor: subscription.concurrency,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: -1,
      maxRecordAge: Duration.hours(24),
      onFailure: new SqsDlq(deadLetterQueue),
    });
  }
}

const sortKeyRule = (sortKey: StreamTrigger["sort_key"]) =>
  "prefix" in sortKey ? FilterRule.beginsWith(sortKey.prefix) : FilterRule.isEqual(sortKey.equals);
