import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { activeDreamsDelta } from "#shared/platform/events/active-dreams.ts";
import type { OutboxItem } from "#shared/platform/events/outbox.ts";
import { publish } from "#shared/platform/events/publish.ts";
import { type OutgoingEvent, relay } from "#shared/platform/events/relay.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { countActiveDreams } from "#shared/platform/observability/metrics.ts";

/**
 * Publishes events of the table's stream to the bus; those that fail are reported and redelivered.
 *
 * @throws {Error} when no event of the batch is published
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const events = Records.flatMap(({ dynamodb }): OutgoingEvent[] => {
    if (!dynamodb?.SequenceNumber || !dynamodb.NewImage) return [];
    const item = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>) as OutboxItem;
    return [{ sequence_number: dynamodb.SequenceNumber, item }];
  });
  const failed = await relay(events, publish);
  const relayed = events.filter(({ sequence_number }) => !failed.includes(sequence_number));
  countActiveDreams(activeDreamsDelta(relayed.map(({ item }) => item)));
  if (failed.length > 0) {
    logger.warn("some events were not published", { events: events.length, failed: failed.length });
    if (failed.length === events.length) throw new Error("no event was published");
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
