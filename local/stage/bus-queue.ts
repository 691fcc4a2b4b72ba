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
import { clientOf } from "../emulator/aws.ts";
import type { RunningStage } from "./stage.ts";

/** A queue that a rule on the stage's bus fills. */
export interface BusQueue<Event> {
  /** Receives at most ten events, waiting up to `seconds` for the first. */
  receive(seconds: number): Promise<Event[]>;
  close(): Promise<void>;
}

/**
 * Subscribes to events of this pattern on the stage's bus, as other systems do.
 *
 * @throws {Error} when the queue is not created
 */
export async function openBusQueue<Event>(
  { endpoint_url, event_bus_name: EventBusName }: Pick<RunningStage, "endpoint_url" | "event_bus_name">,
  name: string,
  pattern: object,
): Promise<BusQueue<Event>> {
  const sqs = new SQSClient(clientOf(endpoint_url));
  const bus = new EventBridgeClient(clientOf(endpoint_url));
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
  );
  const queueArn = Attributes?.QueueArn;
  if (!queueArn) throw new Error(`The queue ${name} was not created`);
  const rule = { Name: name, EventBusName };
  const { RuleArn } = await bus.send(new PutRuleCommand({ ...rule, EventPattern: JSON.stringify(pattern) }));
  const Policy = JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: queueArn,
        Condition: { ArnEquals: { "aws:SourceArn": RuleArn } },
      },
    ],
  });
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
  const target = { Rule: name, EventBusName };
  await bus.send(new PutTargetsCommand({ ...target, Targets: [{ Id: "queue", Arn: queueArn }] }));

  return {
    receive: async (WaitTimeSeconds) => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds }),
      );
      if (Messages.length > 0) {
        const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
        await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
      }
      return Messages.map(({ Body }) => JSON.parse(Body ?? ""));
    },
    close: async () => {
      await bus.send(new RemoveTargetsCommand({ ...target, Ids: ["queue"] }));
      await bus.send(new DeleteRuleCommand(rule));
      await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    },
  };
}
