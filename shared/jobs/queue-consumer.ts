import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { Context, SQSEvent, SQSRecord } from "aws-lambda";
import type * as z from "zod";
import { logger } from "#shared/observability/logger.ts";

const processor = new BatchProcessor(EventType.SQS);

/**
 * The handler of a function that a queue starts: each message is checked and worked on by itself, and only
 * those that failed are delivered again (and in the end go to the dead-letter queue).
 */
export const queueConsumer =
  <Schema extends z.ZodType>(schema: Schema, work: (message: z.infer<Schema>) => Promise<void>) =>
  (event: SQSEvent, context: Context) =>
    processPartialResponse(
      event,
      async ({ messageId, body }: SQSRecord) => {
        logger.addContext(context);
        try {
          await work(schema.parse(JSON.parse(body)));
        } catch (error) {
          logger.error("message failed", { error, message_id: messageId });
          throw error;
        }
      },
      processor,
      { context, throwOnFullBatchFailure: false },
    );
