import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { findDream } from "#shared/dreams/store.ts";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { DAY_SECONDS } from "#shared/platform/durations.ts";
import { environment } from "#shared/platform/environment.ts";
import { eventId } from "#shared/platform/events/event-id.ts";
import { deletedSince } from "#shared/platform/problems.ts";
import { replyKey } from "#shared/platform/table/keys.ts";
import type { Reply } from "./call.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** How long an answer is repeated, in seconds. */
export const REMEMBERED_FOR = DAY_SECONDS;

/** Keeps an answer under the dream that it tells of, to be removed with the dream. */
export async function keepReply(owner: string, dream: string, request: string, reply: Reply): Promise<void> {
  const now = new Date();
  const Item = {
    ...replyKey(owner, dream, request),
    reply,
    answered: now.toISOString(),
    change: eventId(now.toISOString()),
    expires_at: Math.floor(now.getTime() / 1000) + REMEMBERED_FOR,
  };
  await dynamodb.send(new PutCommand({ TableName, Item }));
}

/**
 * The answer kept under a dream, as long as it is the dream that was answered about.
 *
 * @throws ProblemError 409 the dream has been deleted since, even if there is a new one of its id
 */
export async function recallReply(owner: string, dream: string, request: string): Promise<Reply> {
  const [{ Item }, record] = await Promise.all([
    dynamodb.send(new GetCommand({ TableName, Key: replyKey(owner, dream, request), ConsistentRead: true })),
    findDream(owner, dream),
  ]);
  if (Item === undefined || record === undefined || record.dream.created > Item.answered) {
    throw deletedSince(
      "What this Idempotency-Key first answered about has been deleted: take a new key to do it anew.",
    );
  }
  return Item.reply as Reply;
}
