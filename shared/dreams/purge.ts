import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { fragmentPrefix, implementationPrefix, transcriptPrefix } from "#shared/content/keys.ts";
import { deleteObject, listKeys } from "#shared/content/objects.ts";
import type { EventData } from "#shared/contracts/events.ts";
import { placeOfTalk } from "#shared/conversations/identity.ts";
import { environment } from "#shared/environment.ts";
import {
  dreamPartition,
  eventSortKey,
  implementationIndexKeys,
  type Key,
  talkKey,
} from "#shared/table/keys.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/**
 * Removes what a deleted dream leaves behind: fragments, transcripts, implementations, what PipelineOS said of it and the
 * log before its deletion. What a new dream of the same id has written since stays: its changes have later ids than
 * the deletion.
 *
 * @param deletion id of the dream's `DreamDeleted` event
 */
export async function purgeDream(
  owner: string,
  { dream_id: dream, conversation_ids }: EventData<"DreamDeleted">,
  deletion: string,
): Promise<void> {
  const partition = dreamPartition(owner, dream);
  await Promise.all([
    purgeItems(partition, { from: "FRAGMENT#", to: "FRAGMENT#~" }, deletion),
    purgeItems(partition, { from: "PROJECT#", to: "PROJECT#~" }, deletion),
    purgeItems(partition, { from: "ANSWER#", to: "ANSWER#~" }, deletion),
    purgeItems(partition, { from: "EVENT#", to: eventSortKey(deletion) }, deletion),
    ...conversation_ids.map((id) => purgeTalk(owner, id, deletion)),
    purgeObjects(transcriptPrefix(owner, dream), deletion),
    purgeObjects(fragmentPrefix(owner, dream), deletion),
    purgeImplementations(owner, dream, deletion),
    purgeObjects(implementationPrefix(owner, dream), deletion),
  ]);
}

async function purgeItems(partition: string, { from, to }: { from: string; to: string }, deletion: string) {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
      ProjectionExpression: "pk, sk",
      ExpressionAttributeValues: { ":pk": partition, ":from": from, ":to": to },
    },
  );
  for await (const { Items = [] } of pages) {
    const earlier = Items.filter(({ sk }) => sk !== eventSortKey(deletion));
    await Promise.all(earlier.map(({ pk, sk }) => purgeItem({ pk, sk }, deletion)));
  }
}

/** Implementations have ids of the same kind as changes. */
async function purgeImplementations(owner: string, dream: string, deletion: string) {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName,
      IndexName: "gsi1",
      KeyConditionExpression: "gsi1pk = :pk AND gsi1sk < :deletion",
      ExpressionAttributeValues: {
        ":pk": implementationIndexKeys(owner, dream, "").gsi1pk,
        ":deletion": deletion,
      },
    },
  );
  for await (const { Items = [] } of pages) {
    await Promise.all(Items.map(({ pk, sk }) => purgeItem({ pk, sk }, deletion)));
  }
}

/** What is noted of a conversation where only what was said in it tells that it is known. */
function purgeTalk(owner: string, conversation: string, deletion: string): Promise<void> {
  const { opening, number } = placeOfTalk(conversation);
  return purgeItem(talkKey(owner, opening, number), deletion);
}

async function purgeItem({ pk, sk }: Key, deletion: string): Promise<void> {
  try {
    await dynamodb.send(
      new DeleteCommand({
        TableName,
        Key: { pk, sk },
        ConditionExpression: "attribute_not_exists(#change) OR #change < :id",
        ExpressionAttributeNames: { "#change": "change" },
        ExpressionAttributeValues: { ":id": deletion },
      }),
    );
  } catch (error) {
    // A new dream of the same id has just written its own fragment there.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

async function purgeObjects(prefix: string, deletion: string): Promise<void> {
  for await (const key of listKeys(prefix)) {
    const change = key.slice(prefix.length).split("/")[0] ?? "";
    if (change < deletion) await deleteObject(key);
  }
}
