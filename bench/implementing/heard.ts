import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from "@aws-sdk/client-eventbridge";
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { clientOf } from "../../local/aws.ts";
import type { Stage } from "../../local/stage.ts";

/**
 * Subscribes to the ends of implementations as another system does. What it answers takes what has come so far: the id of
 * each event with how often it came.
 */
export async function hearEnds(stage: Stage): Promise<() => Promise<Map<string, number>>> {
  const sqs = new SQSClient(clientOf(stage.endpoint_url));
  const bus = new EventBridgeClient(clientOf(stage.endpoint_url));
  const name = "bench-ends";
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
  );
  const pattern = {
    source: ["dreamcatcher"],
    "detail-type": ["ImplementationCompleted", "ImplementationFailed"],
  };
  const rule = { Name: name, EventBusName: stage.event_bus_name };
  const { RuleArn } = await bus.send(new PutRuleCommand({ ...rule, EventPattern: JSON.stringify(pattern) }));
  const Policy = JSON.stringify({
    Version: "2012-10-17",
    Statement: {
      Effect: "Allow",
      Principal: { Service: "events.amazonaws.com" },
      Action: "sqs:SendMessage",
      Resource: Attributes?.QueueArn,
      Condition: { ArnEquals: { "aws:SourceArn": RuleArn } },
    },
  });
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
  const Targets = [{ Id: "ends", Arn: Attributes?.QueueArn }];
  await bus.send(new PutTargetsCommand({ Rule: name, EventBusName: stage.event_bus_name, Targets }));

  const heard = new Map<string, number>();
  return async () => {
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
      );
      if (Messages.length === 0) return heard;
      for (const { Body = "" } of Messages) {
        const { event_id } = JSON.parse(Body).detail.metadata;
        heard.set(event_id, (heard.get(event_id) ?? 0) + 1);
      }
      const Entries = Messages.map(({ ReceiptHandle }, n) => ({ Id: String(n), ReceiptHandle }));
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    }
  };
}
