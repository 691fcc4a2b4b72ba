import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { Context, SQSEvent, SQSRecord } from "aws-lambda";
import type * as z from "zod";
import { logger } from "#shared/platform/observability/logger.ts";
import { deliveryOf } from "./delivery.ts";
import { RetryLater } from "./retry-later.ts";
import { withVisibilityTimeout } from "./visibility-timeout.ts";

const processor = new BatchProcessor(EventType.SQS);

/**
 * The handler of a function that consumes a queue. Each message is validated and processed separately, and
 * only the failed ones are redelivered, and dead-lettered after the last delivery.
 *
 * @param giveUp replaces `work` in the last delivery, to record the failure. It also runs after work
 *   that crashed its process.
 */
export const queueConsumer =
  <Schema extends z.ZodType>(
    schema: Schema,
    work: (message: z.infer<Schema>) => Promise<void>,
    giveUp?: (message: z.infer<Schema>) => Promise<void>,
  ) =>
  (event: SQSEvent, context: Context) =>
    processPartialResponse(
      event,
      async (record: SQSRecord) => {
        logger.addContext(context);
        const delivery = deliveryOf(record);
        try {
          await withVisibilityTimeout(delivery, async () => {
            const message = schema.parse(JSON.parse(record.body));
            if (!giveUp || !delivery.isLast) return work(message);
            await giveUp(message);
            throw new Error(`gave up: delivery ${delivery.nth} is the last`);
          });
        } catch (error) {
          if (!(error instanceof RetryLater))
            logger.error("message failed", { error, message_id: record.messageId });
          throw error;
        }
      },
      processor,
      { context, throwOnFullBatchFailure: false },
    );
