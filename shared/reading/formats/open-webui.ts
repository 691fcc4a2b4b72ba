import { withoutElements } from "@dreamcatcher/text/elements";
import { firstText, isObject, type JsonObject, objectOf, textOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../draft/draft.ts";
import { keptMessages } from "../draft/linked-messages.ts";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

const MACHINERY = /<details type="(?:reasoning|tool_calls)"[^<>]{0,2000}>/g;

/** Open WebUI: the chat's `history` holds all messages by id, `currentId` names the last one shown. */
export const openWebUi: ObjectFormat = {
  shape: "object",
  name: "Open WebUI",
  file: "an exported chat, or the export of all chats (JSON)",
  detect: (conversation) => isObject(objectOf(chatOf(conversation).history).messages),
  read(conversation) {
    const chat = chatOf(conversation);
    const history = objectOf(chat.history);
    const messages = Object.entries(objectOf(history.messages)).flatMap(([id, message]) =>
      isObject(message) ? { ...message, id } : [],
    );
    return {
      source: "open-webui",
      external_id: firstText([conversation.id, chat.id]),
      title: firstText([chat.title, conversation.title]),
      model: Array.isArray(chat.models) ? chat.models[0] : undefined,
      created: conversation.created_at ?? chat.timestamp,
      updated: conversation.updated_at,
      messages: keptMessages(
        messages,
        { id: "id", parent: "parentId", time: "timestamp" },
        textOf(history.currentId),
      ).flatMap(said),
    };
  },
};

const chatOf = (conversation: JsonObject): JsonObject =>
  isObject(conversation.chat) ? conversation.chat : conversation;

function said(message: JsonObject): DraftMessage[] {
  const role = roleOf(message.role);
  if (role !== "user" && role !== "assistant") return [];
  const content = withoutElements(textOf(message.content) ?? "", MACHINERY, "</details>");
  return [{ role, content, created: message.timestamp }];
}
