import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { DAY_SECONDS } from "#shared/platform/durations.ts";
import { environment } from "#shared/platform/environment.ts";
import { eventId } from "#shared/platform/events/event-id.ts";
import { deletedSince } from "#shared/platform/problem-error.ts";
import { dreamKey, type Item, type Key, responseKey } from "#shared/platform/table/keys.ts";
import type { AnyResponse } from "./types.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** How long an answer is repeated, in seconds. */
export const RESPONSE_TTL_SECONDS = DAY_SECONDS;

/** Keeps an answer under the dream that it tells of, to be removed with the dream. */
export async function storeResponse(
  owner: string,
  dream: string,
  request: string,
  reply: AnyResponse,
): Promise<void> {
  const now = new Date();
  const Item = {
    ...responseKey(owner, dream, request),
    reply,
    answered: now.toISOString(),
    change: eventId(now.toISOString()),
    expires_at: Math.floor(now.getTime() / 1000) + RESPONSE_TTL_SECONDS,
  };
  await dynamodb.send(new PutCommand({ TableName, Item }));
}

/**
 * The answer kept under a dream, as long as it is the dream that was answered about.
 *
 * @throws ProblemError 409 the dream has been deleted since, even if there is a new one of its id
 */
export async function loadResponse(owner: string, dream: string, request: string): Promise<AnyResponse> {
  const [kept, found] = await Promise.all([
    read(responseKey(owner, dream, request)),
    read(dreamKey(owner, dream)),
  ]);
  if (kept === undefined || found === undefined || createdIn(found) > kept.answered) throw deletedSince();
  return kept.reply as AnyResponse;
}

/** The one attribute that is read of a dream's row here, where nothing else is known of dreams. */
function createdIn(dream: Item): string {
  if (typeof dream.created !== "string") throw new Error("a dream's row does not tell when it was created");
  return dream.created;
}

async function read(Key: Key) {
  const { Item } = await dynamodb.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return Item;
}
