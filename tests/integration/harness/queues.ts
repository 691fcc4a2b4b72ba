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

/** The queue of a function in `functions/jobs/`, and the one where what it could not do ends. */
export async function queuesOf(job: string): Promise<{ jobs: string; deadLetters: string }> {
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({ MaxResults: 1000 }));
  const named = (name: string) =>
    QueueUrls.find((url) => url.endsWith(`/dreamcatcher-${stage.stage}-${name}`)) ??
    expect.fail(`the stage has no queue ${name}`);
  return { jobs: named(job), deadLetters: named(`${job}-dead-letters`) };
}

export const sendTo = (QueueUrl: string, body: unknown) =>
  sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));

async function attributesOf(QueueUrl: string) {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
  );
  return Attributes;
}

/** Until every message sent to the queue so far has been worked on. */
export const settled = (url: string) =>
  eventually(async () => {
    expect(await attributesOf(url)).toMatchObject({
      ApproximateNumberOfMessages: "0",
      ApproximateNumberOfMessagesNotVisible: "0",
    });
  });

/**
 * The environment of a function whose messages, where they fail, come again after a second and not after half
 * a minute.
 */
export const TRIED_AGAIN_SOON = { VISIBILITY_TIMEOUT_SECONDS: "1" };

/** Makes a message of the queue a dead letter after two failures, until the end of the test. */
export async function givenUpSoon(QueueUrl: string): Promise<void> {
  const { RedrivePolicy = "" } = await attributesOf(QueueUrl);
  const set = (policy: string) =>
    sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { RedrivePolicy: policy } }));
  await set(JSON.stringify({ ...JSON.parse(RedrivePolicy), maxReceiveCount: 2 }));
  onTestFinished(async () => {
    await set(RedrivePolicy);
  });
}

/**
 * Takes messages out of a queue one by one until one is as `wanted`, which it answers; the others are let go.
 */
export const taken = (QueueUrl: string, wanted: (body: string) => boolean): Promise<string> =>
  eventually(
    async () => {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
      const bodies = await Promise.all(Messages.map((message) => drop(QueueUrl, message)));
      return bodies.find(wanted) ?? expect.fail("no such message has come");
    },
    { timeout: 40_000 },
  );

async function drop(QueueUrl: string, { ReceiptHandle, Body = "" }: Message) {
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  return Body;
}
