import { randomUUID } from "node:crypto";
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { expect, onTestFinished } from "vitest";
import { eventually } from "./eventually.ts";
import { aws, stage } from "./stage.ts";

const sqs = new SQSClient(aws);

/** The queue of a function in `functions/jobs/` and its dead-letter queue. */
export async function queuesOf(job: string): Promise<{ jobs: string; deadLetters: string }> {
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({ MaxResults: 1000 }));
  const named = (name: string) =>
    QueueUrls.find((url) => url.replace(/\.fifo$/, "").endsWith(`/dreamcatcher-${stage.stage}-${name}`)) ??
    expect.fail(`the stage has no queue ${name}`);
  return { jobs: named(job), deadLetters: named(`${job}-dead-letters`) };
}

/** @param MessageGroupId for a FIFO queue */
export const sendTo = (QueueUrl: string, body: unknown, MessageGroupId?: string) =>
  sqs.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: JSON.stringify(body),
      ...(MessageGroupId !== undefined && { MessageGroupId, MessageDeduplicationId: randomUUID() }),
    }),
  );

async function attributesOf(QueueUrl: string) {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
  );
  return Attributes;
}

/** Waits until a queue has no messages, neither visible nor in flight. */
export const waitUntilEmpty = (url: string) =>
  eventually(async () => {
    expect(await attributesOf(url)).toMatchObject({
      ApproximateNumberOfMessages: "0",
      ApproximateNumberOfMessagesNotVisible: "0",
    });
  });

/** The environment of a function whose failed messages are delivered again after a second. */
export const QUICK_REDELIVERY = { VISIBILITY_TIMEOUT_SECONDS: "1" };

/** Makes a message of the queue a dead letter after two failures, until the end of the test. */
export async function limitDeliveries(QueueUrl: string): Promise<void> {
  const { RedrivePolicy = "" } = await attributesOf(QueueUrl);
  const set = (policy: string) =>
    sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { RedrivePolicy: policy } }));
  await set(JSON.stringify({ ...JSON.parse(RedrivePolicy), maxReceiveCount: 2 }));
  onTestFinished(async () => {
    await set(RedrivePolicy);
  });
}

/** Deletes messages from a queue until one matches, and returns its body. */
export const takeMessage = (QueueUrl: string, matches: (body: string) => boolean): Promise<string> =>
  eventually(
    async () => {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
      const bodies = await Promise.all(Messages.map((message) => drop(QueueUrl, message)));
      return bodies.find(matches) ?? expect.fail("no such message has arrived");
    },
    { timeout: 40_000 },
  );

async function drop(QueueUrl: string, { ReceiptHandle, Body = "" }: Message) {
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  return Body;
}
