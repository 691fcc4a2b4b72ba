import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Conversation, Message } from "@dreamcatcher/contracts/conversation";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { getJson, putJson } from "#shared/platform/content/objects.ts";
import { environment } from "#shared/platform/environment.ts";
import { notFound } from "#shared/platform/problem-error.ts";
import { conversationIndexKeys, conversationKey } from "#shared/platform/table/keys.ts";
import { type Page, type Position, queryPage } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";
import { type ConversationRecord, storedConversation } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** The conversation (a consistent read), undefined where there is none. */
export async function findConversation(owner: string, id: string): Promise<ConversationRecord | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: conversationKey(owner, id), ConsistentRead: true }),
  );
  return Item && storedConversation.read(Item);
}

/** Writes a conversation, on the condition that `previous` is still the stored one. */
export function putConversation(
  record: ConversationRecord,
  previous: Conversation | undefined,
): TransactItem {
  const { owner_id, id, updated, created } = record.conversation;
  return {
    Put: {
      TableName,
      Item: {
        ...storedConversation.write(record),
        ...conversationKey(owner_id, id),
        ...conversationIndexKeys(owner_id, updated ?? created ?? "", id),
      },
      ...(previous === undefined
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : {
            ConditionExpression: "content_hash = :previous",
            ExpressionAttributeValues: { ":previous": previous.content_hash },
          }),
    },
  };
}

export const deleteConversation = (owner: string, id: string): TransactItem => ({
  Delete: { TableName, Key: conversationKey(owner, id) },
});

/** One page of an owner's conversations, newest first. */
export async function listConversations(
  owner: string,
  page: { limit: number; after: Position | undefined },
): Promise<Page<Conversation>> {
  const { items, next } = await queryPage(
    {
      TableName,
      IndexName: "gsi1",
      KeyConditionExpression: "gsi1pk = :partition",
      ScanIndexForward: false,
      ExpressionAttributeValues: { ":partition": conversationIndexKeys(owner, "", "").gsi1pk },
    },
    { ...page, key: ["pk", "sk", "gsi1pk", "gsi1sk"] },
  );
  return { items: readRows(storedConversation, items).map(({ conversation }) => conversation), next };
}

export const putTranscript = (key: string, { messages }: Transcript) => putJson(key, messages);

/** A conversation's messages, undefined where its transcript has been replaced since. */
export const readTranscript = ({ transcript_key }: ConversationRecord) => getJson<Message[]>(transcript_key);

/**
 * A conversation with all its messages. A capture writes a new transcript with the row and then deletes the
 * old one, so a concurrent reader may have to read again.
 *
 * @throws {ProblemError} when there is no such conversation (404)
 * @throws {Error} when its transcript is missing
 */
export async function readConversationMessages(
  owner: string,
  id: string,
): Promise<{ conversation: Conversation; messages: Message[] }> {
  for (let attempt = 1; ; attempt++) {
    const record = await findConversation(owner, id);
    if (record === undefined) throw notFound("conversation");
    const messages = await readTranscript(record);
    if (messages !== undefined) return { conversation: record.conversation, messages };
    if (attempt === 3) throw new Error(`the transcript of conversation ${id} is not in the bucket`);
  }
}
