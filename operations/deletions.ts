import { type DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { EventMetadata } from "@dreamcatcher/contracts/events";

/** The deletions of dreams after a time, from a scan for their events, which expire after 90 days. */
export async function* deletionsAfter(
  client: DynamoDBDocumentClient,
  TableName: string,
  time: Date,
): AsyncGenerator<EventMetadata> {
  const pages = paginateScan(
    { client },
    {
      TableName,
      FilterExpression: "begins_with(sk, :event) AND #type = :deleted AND #metadata.occurred_at > :time",
      ProjectionExpression: "#metadata",
      ExpressionAttributeNames: { "#type": "type", "#metadata": "metadata" },
      ExpressionAttributeValues: {
        ":event": "EVENT#",
        ":deleted": "DreamDeleted",
        ":time": time.toISOString(),
      },
    },
  );
  for await (const { Items = [] } of pages) {
    for (const { metadata } of Items) yield EventMetadata.parse(metadata);
  }
}
