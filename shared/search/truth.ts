import { type ConversationRecord, storedConversation } from "#shared/conversations/stored.ts";
import { conversationsOf } from "#shared/dreams/origins.ts";
import { type DreamRecord, storedDream } from "#shared/dreams/stored.ts";
import { batchGet } from "#shared/platform/table/batch-get.ts";
import { conversationKey, dreamKey } from "#shared/platform/table/keys.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";

/** The dreams of these ids that there are, by id (consistent reads). */
export async function readDreams(owner: string, ids: readonly string[]): Promise<Map<string, DreamRecord>> {
  const rows = await batchGet(ids.map((id) => dreamKey(owner, id)));
  return new Map(readRows(storedDream, rows).map((record) => [record.dream.id, record]));
}

/** The conversations of these dreams, by id (consistent reads). */
export async function readConversations(
  owner: string,
  dreams: readonly DreamRecord[],
): Promise<Map<string, ConversationRecord>> {
  const ids = new Set(dreams.flatMap(conversationsOf));
  const rows = await batchGet([...ids].map((id) => conversationKey(owner, id)));
  return new Map(readRows(storedConversation, rows).map((record) => [record.conversation.id, record]));
}
