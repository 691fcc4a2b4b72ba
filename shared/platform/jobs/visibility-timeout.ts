import { ChangeMessageVisibilityCommand } from "@aws-sdk/client-sqs";
import { sqs } from "#shared/platform/aws/sqs.ts";
import { environment } from "#shared/platform/environment.ts";
import { logger } from "#shared/platform/observability/logger.ts";

const { JOBS_QUEUE_URL: QueueUrl, VISIBILITY_TIMEOUT_SECONDS } = environment(
  "JOBS_QUEUE_URL",
  "VISIBILITY_TIMEOUT_SECONDS",
);

const HOLD = Number(VISIBILITY_TIMEOUT_SECONDS);

/** A message as its receipt tells it apart, and which delivery of it this is, from 1. */
export interface Delivery {
  receipt: string;
  nth: number;
  isLast: boolean;
}

/**
 * Works on a message that stays hidden from other consumers meanwhile, always for a short time only: one
 * whose consumer dies is soon delivered again. Work that throws is tried again later each time, so that an
 * outage of some minutes costs nobody all tries; the last time there is nothing to wait for.
 */
export async function withVisibilityTimeout(delivery: Delivery, work: () => Promise<void>): Promise<void> {
  await changeVisibility(delivery, HOLD);
  const heartbeat = setInterval(() => changeVisibility(delivery, HOLD), (HOLD * 1000) / 3);
  try {
    await work();
  } catch (error) {
    // A beat during the last call would undo it.
    clearInterval(heartbeat);
    await changeVisibility(delivery, delivery.isLast ? 0 : HOLD * 2 ** (delivery.nth - 1));
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Without it the message is hidden for as long as it was before: that does no harm to the work. */
async function changeVisibility({ receipt: ReceiptHandle }: Delivery, seconds: number): Promise<void> {
  try {
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: seconds }),
    );
  } catch (error) {
    logger.warn("message not held", { error });
  }
}
