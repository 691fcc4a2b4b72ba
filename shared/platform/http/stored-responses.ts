import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { DAY_SECONDS } from "#shared/platform/durations.ts";
import { environment } from "#shared/platform/environment.ts";
import { eventId } from "#shared/platform/events/event-id.ts";
import { deletedSince } from "#shared/platform/problem-error.ts";
import { dreamKey, type Item, type Key, responseKey } from "#shared/platform/table/keys.ts";
import type { AnyResponse } from "./types.ts";

/** Read when it is needed: a function without the table takes an `Idempotency-Key`, and has no dreams. */
const tableName = () => environment("TABLE_NAME").TABLE_NAME;

/** For how long the response to a request is stored, in seconds. */
export const RESPONSE_TTL_SECONDS = DAY_SECONDS;

/** Stores a response in the partition of its dream, so that it is deleted with the dream. */
export async function storeResponse(
  owner: string,
  dream: string,
  request: string,
  response: AnyResponse,
): Promise<void> {
  const now = new Date();
  const Item = {
    ...responseKey(owner, dream, request),
    reply: response,
    answered: now.toISOString(),
    change: eventId(now.toISOString()),
    expires_at: Math.floor(now.getTime() / 1000) + RESPONSE_TTL_SECONDS,
  };
  await dynamodb.send(new PutCommand({ TableName: tableName(), Item }));
}

/**
 * The response stored in a dream's partition, while that dream exists.
 *
 * @throws {ProblemError} when the dream was deleted since (409), even if there is a new one with its id
 */
export async function loadResponse(owner: string, dream: string, request: string): Promise<AnyResponse> {
  const [stored, dreamRow] = await Promise.all([
    read(responseKey(owner, dream, request)),
    read(dreamKey(owner, dream)),
  ]);
  if (stored === undefined || dreamRow === undefined || createdIn(dreamRow) > stored.answered)
    throw deletedSince();
  return stored.reply as AnyResponse;
}

/** The time at which a dream was created: the only attribute that this module reads of a dream's row. */
function createdIn(dream: Item): string {
  if (typeof dream.created !== "string") throw new Error("a dream's row has no time of creation");
  return dream.created;
}

async function read(Key: Key) {
  const { Item } = await dynamodb.send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
  return Item;
}
