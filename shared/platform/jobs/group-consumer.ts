import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type * as z from "zod";
import { logger } from "#shared/platform/observability/logger.ts";
import { deliveryOf } from "./delivery.ts";
import { withVisibilityTimeout } from "./visibility-timeout.ts";

/**
 * The handler of a function that consumes a FIFO queue. Those messages of a batch that belong together are
 * processed in one call, in the queue's order; several groups in parallel. Where a call fails, all of its
 * messages are redelivered in the same order. A message that is invalid has no place in an order: it fails
 * alone.
 *
 * @param groupOf the group of a message, such as its owner; the queue's own groups may be larger
 */
export const groupConsumer =
  <Schema extends z.ZodType>(
    schema: Schema,
    groupOf: (message: z.infer<Schema>) => string,
    work: (group: string, messages: readonly z.infer<Schema>[]) => Promise<void>,
  ) =>
  async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    logger.addContext(context);
    const read = event.Records.map((record) => ({ record, ...readMessage(schema, record) }));
    const invalid = read.filter(({ error }) => error).map(({ record }) => record);
    const groups = Map.groupBy(
      read.flatMap(({ record, message }) => (message ? [{ record, message: message.value }] : [])),
      ({ message }) => groupOf(message),
    );
    const failed = await Promise.all(
      [...groups].map(([group, received]) =>
        failedOf(
          received.map(({ record }) => record),
          () =>
            work(
              group,
              received.map(({ message }) => message),
            ),
        ),
      ),
    );
    const items = [...invalid, ...failed.flat()];
    return { batchItemFailures: items.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };

function readMessage<Schema extends z.ZodType>(
  schema: Schema,
  { body, messageId }: SQSRecord,
): { message?: { value: z.infer<Schema> }; error?: unknown } {
  try {
    return { message: { value: schema.parse(JSON.parse(body)) } };
  } catch (error) {
    logger.error("message is invalid", { error, message_id: messageId });
    return { error };
  }
}

/** All records, where the work on them fails; none otherwise. */
async function failedOf(
  records: readonly SQSRecord[],
  work: () => Promise<void>,
): Promise<readonly SQSRecord[]> {
  let working: Promise<void> | undefined;
  function shared() {
    working ??= work();
    return working;
  }
  const outcomes = await Promise.allSettled(
    records.map((record) => withVisibilityTimeout(deliveryOf(record), shared)),
  );
  const failure = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult | undefined;
  if (!failure) return [];
  logger.error("messages failed", {
    error: failure.reason as Error,
    message_ids: records.map(({ messageId }) => messageId),
  });
  return records;
}
