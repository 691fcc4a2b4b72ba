import { getConversation as contract } from "@dreamcatcher/contracts/endpoints/conversations";
import { messagesPage } from "#shared/conversations/messages-page.ts";
import { readConversationMessages } from "#shared/conversations/store.ts";
import { api } from "#shared/platform/http/api.ts";
import { paginate } from "#shared/platform/http/cursor.ts";

export const handler = api(contract, async ({ caller, params: { conversation_id }, query }) => {
  const { conversation, messages } = await readConversationMessages(caller.owner_id, conversation_id);
  const list = JSON.stringify([caller.owner_id, "messages", conversation_id, conversation.content_hash]);
  const { items, next_cursor } = await paginate(list, query, async (page) => messagesPage(messages, page));
  return { status: 200, body: { ...conversation, messages: items, next_cursor } };
});
