import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, type PutCommandInput, paginateQuery } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Footprint } from "@dreamcatcher/reading/continuation";
import type { TalkPlace } from "@dreamcatcher/reading/conversation-id";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { talkKey, talksPartition } from "#shared/platform/table/keys.ts";
import { type TransactItem, WriteConflict } from "#shared/platform/table/transact.ts";
import { type KnownTalk, storedTalk } from "./stored.ts";

// A talk is the record of a conversation whose source has no ids, by which a later capture recognizes its
// messages. Its key is its opening, a digest of how the conversation begins, and a number.

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** The key of a talk, and the beginnings of the state that is being captured. */
export type TalkState = TalkPlace & Pick<Footprint, "beginnings">;

/** All talks with the same opening, in order of their numbers (a consistent read). */
export async function listTalks(owner: string, opening: string): Promise<KnownTalk[]> {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": talksPartition(owner, opening) },
      ConsistentRead: true,
    },
  );
  const talks: KnownTalk[] = [];
  for await (const { Items = [] } of pages) talks.push(...Items.map(storedTalk.read));
  return talks;
}

/** Records a new talk. Where its key is taken it writes nothing and returns the talk with that key. */
export async function addTalk(owner: string, talk: KnownTalk): Promise<KnownTalk | undefined> {
  const error = await putTalk(owner, talk, {
    ConditionExpression: "attribute_not_exists(pk)",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  });
  return error && storedTalk.read(unmarshall(error.Item ?? {}));
}

/**
 * Replaces a talk's footprint with that of a longer state.
 *
 * @throws {WriteConflict} when the talk has changed meanwhile, or was deleted
 */
export async function extendTalk(owner: string, known: KnownTalk, extended: Footprint): Promise<void> {
  const error = await putTalk(
    owner,
    { ...known, ...extended },
    {
      ConditionExpression: "whole = :known",
      ExpressionAttributeValues: { ":known": known.whole },
    },
  );
  if (error) throw new WriteConflict("the talk has changed");
}

/** Writes a talk on a condition, and returns the error where the condition fails. */
async function putTalk(
  owner: string,
  talk: KnownTalk,
  condition: Partial<PutCommandInput>,
): Promise<ConditionalCheckFailedException | undefined> {
  const Item = { ...storedTalk.write(talk), ...talkKey(owner, talk.opening, talk.number) };
  try {
    await dynamodb.send(new PutCommand({ TableName, Item, ...condition }));
    return undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return error;
    throw error;
  }
}

/**
 * For the transaction that writes a talk's conversation: sets the id of the change, on the condition that the
 * talk still exists. It does not where its dream was deleted meanwhile.
 */
export const markTalkWritten = (
  owner: string,
  { opening, number, beginnings }: TalkState,
  change: string,
): TransactItem => ({
  Update: {
    TableName,
    Key: talkKey(owner, opening, number),
    UpdateExpression: "SET #change = :change",
    ConditionExpression: "begins_with(beginnings, :beginnings)",
    ExpressionAttributeNames: { "#change": "change" },
    ExpressionAttributeValues: { ":change": change, ":beginnings": beginnings },
  },
});
