import { ChangeMessageVisibilityCommand } from "@aws-sdk/client-sqs";
import { sqs } from "#shared/platform/aws/sqs.ts";
import { environment } from "#shared/platform/environment.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import type { Delivery } from "./delivery.ts";
import { RetryLater } from "./retry-later.ts";

const { JOBS_QUEUE_URL: QueueUrl, VISIBILITY_TIMEOUT_SECONDS } = environment(
  "JOBS_QUEUE_URL",
  "VISIBILITY_TIMEOUT_SECONDS",
);

const TIMEOUT_SECONDS = Number(VISIBILITY_TIMEOUT_SECONDS);

/**
 * Runs `work` on a message while a heartbeat renews its short visibility timeout, so that the message of a
 * crashed consumer is redelivered soon. Where `work` throws, the message is retried with exponential backoff,
 * so that an outage of some minutes does not use up all deliveries; after the last one it is dead-lettered at
 * once. `RetryLater` says itself when.
 */
export async function withVisibilityTimeout(delivery: Delivery, work: () => Promise<void>): Promise<void> {
  await changeVisibility(delivery, TIMEOUT_SECONDS);
  const heartbeat = setInterval(
    () => changeVisibility(delivery, TIMEOUT_SECONDS),
    (TIMEOUT_SECONDS * 1000) / 3,
  );
  try {
    await work();
  } catch (error) {
    // A heartbeat during the next call would override it.
    clearInterval(heartbeat);
    await changeVisibility(delivery, secondsUntilNext(error, delivery));
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

function secondsUntilNext(error: unknown, { nth, isLast }: Delivery): number {
  if (error instanceof RetryLater) return error.seconds;
  return isLast ? 0 : TIMEOUT_SECONDS * 2 ** (nth - 1);
}

/** A failure is only logged: the previous visibility timeout still applies. */
async function changeVisibility({ receipt: ReceiptHandle }: Delivery, seconds: number): Promise<void> {
  try {
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: seconds }),
    );
  } catch (error) {
    logger.warn("visibility timeout not changed", { error });
  }
}
