import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { logger } from "#shared/platform/observability/logger.ts";
import { dreamOfPartition, keyOf } from "#shared/platform/table/keys.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import { countTags } from "#shared/tags/count.ts";
import { countChanges, type DreamChange } from "#shared/tags/count-changes.ts";
import { storedTags } from "#shared/tags/stored.ts";

type Image = Record<string, AttributeValue>;

/**
 * Counts the tags of the dreams in the table's stream; those that fail are reported and redelivered.
 *
 * @throws {Error} when no dream of the batch is counted
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const changes = Records.flatMap(({ eventName, dynamodb }): DreamChange[] => {
    if (!dynamodb?.SequenceNumber || !dynamodb.Keys) return [];
    const change = {
      sequence_number: dynamodb.SequenceNumber,
      ...dreamOfPartition(keyOf(unmarshall(dynamodb.Keys as Image)).pk),
    };
    if (eventName === "REMOVE") return [change];
    return readRows(storedTags, [unmarshall(dynamodb.NewImage as Image)]).map((now) => ({ ...change, now }));
  });
  const failed = await countChanges(changes, countTags);
  if (failed.length > 0) {
    const errors = failed.map(({ error }) => String(error));
    logger.warn("the tags of some dreams are not counted", { changes: changes.length, errors });
    if (failed.length === changes.length) throw new Error("no dream is counted");
  }
  return { batchItemFailures: failed.map(({ sequence_number }) => ({ itemIdentifier: sequence_number })) };
}
