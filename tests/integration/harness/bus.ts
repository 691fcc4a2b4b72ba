import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  DeleteRuleCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from "@aws-sdk/client-eventbridge";
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { onTestFinished } from "vitest";
import type { EventMetadata, EventName } from "#shared/contracts/events.ts";
import { aws, stage } from "./stage.ts";

/** An event as a subscriber of the bus receives it. */
export interface BusEvent {
  id: string;
  source: string;
  "detail-type": EventName;
  detail: { metadata: EventMetadata; data: Record<string, unknown> };
}

export interface Subscriber {
  /** All that has been delivered so far, repeats included, in the order it came. */
  readonly events: readonly BusEvent[];
  /**
   * Receives until `enough` says so of all that was delivered so far, or `timeout` ms (default 20 000) have
   * passed, and answers all that was delivered.
   */
  collect(enough: (events: readonly BusEvent[]) => boolean, timeout?: number): Promise<readonly BusEvent[]>;
  /** Receives for `ms` more, to see that nothing else comes. */
  drain(ms?: number): Promise<readonly BusEvent[]>;
}

const sqs = new SQSClient(aws);
const bus = new EventBridgeClient(aws);

const openQueue = async (name: string) => {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
  );
  if (!QueueUrl || !Attributes?.QueueArn) throw new Error(`The queue ${name} was not made`);
  return { url: QueueUrl, arn: Attributes.QueueArn };
};

const receive = async (url: string, wait: number): Promise<BusEvent[]> => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: wait }),
  );
  if (Messages.length > 0) {
    const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
  }
  return Messages.map(({ Body }) => JSON.parse(Body ?? ""));
};

/**
 * Subscribes to the stage's bus as another system does, with a queue and a rule of its own, from now until the
 * end of the test. `owner_id` narrows it to one person's events, so that tests side by side do not see each other.
 */
export const subscribe = async ({ owner_id }: { owner_id?: string } = {}): Promise<Subscriber> => {
  const name = `test-${randomUUID()}`;
  const queue = await openQueue(name);
  const rule = { Name: name, EventBusName: stage.event_bus_name };
  const pattern = {
    source: ["dreamcatcher"],
    ...(owner_id === undefined ? {} : { detail: { metadata: { owner_id: [owner_id] } } }),
  };
  const { RuleArn } = await bus.send(new PutRuleCommand({ ...rule, EventPattern: JSON.stringify(pattern) }));
  const Policy = JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: queue.arn,
        Condition: { ArnEquals: { "aws:SourceArn": RuleArn } },
      },
    ],
  });
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: queue.url, Attributes: { Policy } }));
  const target = { Rule: name, EventBusName: stage.event_bus_name };
  await bus.send(new PutTargetsCommand({ ...target, Targets: [{ Id: "queue", Arn: queue.arn }] }));

  onTestFinished(async () => {
    await bus.send(new RemoveTargetsCommand({ ...target, Ids: ["queue"] }));
    await bus.send(new DeleteRuleCommand(rule));
    await sqs.send(new DeleteQueueCommand({ QueueUrl: queue.url }));
  });

  const events: BusEvent[] = [];
  const collect: Subscriber["collect"] = async (enough, timeout = 20_000) => {
    for (const deadline = Date.now() + timeout; !enough(events) && Date.now() < deadline; await sleep(50)) {
      events.push(...(await receive(queue.url, 0)));
    }
    return events;
  };
  return { events, collect, drain: (ms = 1500) => collect(() => false, ms) };
};
