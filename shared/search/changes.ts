import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { dreamIndexKeys, dreamOfPartition } from "#shared/platform/table/keys.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Some dreams by the time of their last change, and the position of the last; null where no more follow. */
export interface ChangedDreams {
  ids: string[];
  /** The position of each. */
  positions: string[];
  next: string | null;
}

/**
 * The ids of at most `limit` dreams whose last change follows a position, oldest change first. A position is
 * a time, or what an earlier call returned.
 */
export async function changesAfter(
  owner: string,
  position: string | null,
  limit: number,
): Promise<ChangedDreams> {
  const { Items = [], LastEvaluatedKey } = await dynamodb.send(
    new QueryCommand({
      TableName,
      IndexName: "gsi1",
      KeyConditionExpression: "gsi1pk = :partition AND gsi1sk > :position",
      ProjectionExpression: "pk, gsi1sk",
      Limit: limit,
      ExpressionAttributeValues: {
        ":partition": dreamIndexKeys(owner, "", "", "").gsi1pk,
        // Before every time.
        ":position": position ?? " ",
      },
    }),
  );
  return {
    ids: Items.map(({ pk }) => dreamOfPartition(String(pk)).dream),
    positions: Items.map(({ gsi1sk }) => String(gsi1sk)),
    next: (LastEvaluatedKey?.gsi1sk as string | undefined) ?? null,
  };
}
