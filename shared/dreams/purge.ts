import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import type { EventData } from "@dreamcatcher/contracts/events";
import { placeOfTalk } from "@dreamcatcher/reading/conversation-id";
import { decodeTime } from "ulid";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import {
  documentPrefix,
  fragmentPrefix,
  implementationPrefix,
  transcriptPrefix,
} from "#shared/platform/content/keys.ts";
import { deleteObject, listKeys } from "#shared/platform/content/objects.ts";
import { environment } from "#shared/platform/environment.ts";
import { lowestId } from "#shared/platform/events/event-id.ts";
import {
  dreamPartition,
  eventSortKey,
  implementationIndexKeys,
  type Key,
  talkKey,
} from "#shared/platform/table/keys.ts";
import { countTags } from "#shared/tags/count.ts";
import { findDream } from "./store.ts";

/** The data of a dream's `DreamDeleted` event. */
type DeletedDream = Pick<EventData<"DreamDeleted">, "dream_id" | "conversation_ids">;

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** A function may write to a dream that it read before the deletion for two minutes, plus clock skew. */
const MAX_WRITE_DELAY_MS = 5 * 60 * 1000;

/**
 * Deletes what a deleted dream leaves behind: fragments, transcripts, texts of documents, implementations,
 * projects and events of PipelineOS, stored responses, and events before the deletion. What a new dream with
 * the same id has written since is kept: its changes have higher ids.
 *
 * @param deletion the id of the `DreamDeleted` event
 * @param limit only writes of changes with lower ids are deleted
 */
export async function purgeDream(
  owner: string,
  { dream_id: dream, conversation_ids }: DeletedDream,
  deletion: string,
  limit = deletion,
): Promise<void> {
  const partition = dreamPartition(owner, dream);
  const purge = (from: string, to = `${from}~`) => purgeItems(partition, { from, to }, limit, deletion);
  await Promise.all([
    purge("FRAGMENT#"),
    purge("PROJECT#"),
    purge("ANSWER#"),
    purge("REPLY#"),
    purge("EVENT#", eventSortKey(limit)),
    // By the deletion's own id: a talk is written in its dream's transaction, so never late.
    ...conversation_ids.map((id) => purgeTalk(owner, id, deletion)),
    purgeObjects(transcriptPrefix(owner, dream), limit),
    purgeObjects(fragmentPrefix(owner, dream), limit),
    purgeObjects(documentPrefix(owner, dream), limit),
    purgeImplementations(owner, dream, limit),
    purgeObjects(implementationPrefix(owner, dream), limit),
  ]);
}

/**
 * Deletes what was written to a dream after its deletion: objects of a function that crashed before its
 * transaction would have failed, and items of one whose clock is ahead. Its tags are no longer counted then,
 * even if the stream has lost the deletion.
 */
export async function purgeLateWrites(owner: string, dream: DeletedDream, deletion: string) {
  const recreated = await findDream(owner, dream.dream_id);
  const latest = decodeTime(deletion) + MAX_WRITE_DELAY_MS;
  const limit = recreated ? Math.min(latest, Date.parse(recreated.dream.created)) : latest;
  await purgeDream(owner, dream, deletion, lowestId(limit));
  if (!recreated) await countTags(owner, dream.dream_id, undefined);
}

async function purgeItems(
  partition: string,
  { from, to }: { from: string; to: string },
  limit: string,
  deletion: string,
) {
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
    await Promise.all(earlier.map(({ pk, sk }) => purgeItem({ pk, sk }, limit)));
  }
}

/** The ids of implementations are ULIDs, like those of changes. */
async function purgeImplementations(owner: string, dream: string, limit: string) {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName,
      IndexName: "gsi1",
      KeyConditionExpression: "gsi1pk = :pk AND gsi1sk < :limit",
      ExpressionAttributeValues: {
        ":pk": implementationIndexKeys(owner, dream, "").gsi1pk,
        ":limit": limit,
      },
    },
  );
  for await (const { Items = [] } of pages) {
    await Promise.all(Items.map(({ pk, sk }) => purgeItem({ pk, sk }, limit)));
  }
}

/** Deletes the talk of a conversation that is recognized by its content. */
function purgeTalk(owner: string, conversation: string, deletion: string): Promise<void> {
  const { opening, number } = placeOfTalk(conversation);
  return purgeItem(talkKey(owner, opening, number), deletion);
}

async function purgeItem({ pk, sk }: Key, limit: string): Promise<void> {
  try {
    await dynamodb.send(
      new DeleteCommand({
        TableName,
        Key: { pk, sk },
        ConditionExpression: "attribute_not_exists(#change) OR #change < :limit",
        ExpressionAttributeNames: { "#change": "change" },
        ExpressionAttributeValues: { ":limit": limit },
      }),
    );
  } catch (error) {
    // A new dream with the same id has written its own item with this key.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

async function purgeObjects(prefix: string, limit: string): Promise<void> {
  for await (const key of listKeys(prefix)) {
    const change = key.slice(prefix.length).split("/")[0] ?? "";
    if (change < limit) await deleteObject(key);
  }
}
