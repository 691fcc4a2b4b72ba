import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import type { EventData } from "@dreamcatcher/contracts/events";
import { placeOfTalk } from "@dreamcatcher/reading/conversation-id";
import { decodeTime } from "ulid";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { fragmentPrefix, implementationPrefix, transcriptPrefix } from "#shared/platform/content/keys.ts";
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
import { findDream } from "./store.ts";

/** What its `DreamDeleted` event tells of a dream. */
type DeletedDream = Pick<EventData<"DreamDeleted">, "dream_id" | "conversation_ids">;

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Who read a dream just before its deletion has two minutes to write to it: by then it is done, or never. */
const MAX_WRITE_DELAY_MS = 5 * 60 * 1000;

/**
 * Removes what a deleted dream leaves behind: fragments, transcripts, implementations, what PipelineOS said
 * of it, answers to requests about it and the log before its deletion. What a new dream of the same id has
 * written since stays: its changes have later ids than the deletion.
 *
 * @param deletion id of the dream's `DreamDeleted` event
 * @param limit what changes of lower ids wrote is removed
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
    // Noted in the dream's own transaction, it never comes late; captured again since, it is of another
    // dream.
    ...conversation_ids.map((id) => purgeTalk(owner, id, deletion)),
    purgeObjects(transcriptPrefix(owner, dream), limit),
    purgeObjects(fragmentPrefix(owner, dream), limit),
    purgeImplementations(owner, dream, limit),
    purgeObjects(implementationPrefix(owner, dream), limit),
  ]);
}

/**
 * Removes, a while after its deletion, what has come to a dream all the same: from a writer that was stopped
 * between an object and the transaction that would have failed, or whose clock is ahead.
 */
export async function purgeLateWrites(owner: string, dream: DeletedDream, deletion: string) {
  const again = await findDream(owner, dream.dream_id);
  const latest = decodeTime(deletion) + MAX_WRITE_DELAY_MS;
  const limit = again ? Math.min(latest, Date.parse(again.dream.created)) : latest;
  await purgeDream(owner, dream, deletion, lowestId(limit));
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

/** Implementations have ids of the same kind as changes. */
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

/** What is noted of a conversation where only what was said in it tells that it is known. */
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
    // A new dream of the same id has just written its own fragment there.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

async function purgeObjects(prefix: string, limit: string): Promise<void> {
  for await (const key of listKeys(prefix)) {
    const change = key.slice(prefix.length).split("/")[0] ?? "";
    if (change < limit) await deleteObject(key);
  }
}
