import { withoutElements } from "@dreamcatcher/text/elements";
import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "./branch.ts";
import type { DraftMessage } from "./draft.ts";
import type { JsonFormat } from "./format.ts";
import { roleOf } from "./role.ts";

const MACHINERY = /<details type="(?:reasoning|tool_calls)"[^<>]{0,2000}>/g;

/**
 * LibreChat: `messages` linked by `parentMessageId`, or nested in `children`; the branch written last is
 * kept.
 */
export const libreChat: JsonFormat = {
  name: "LibreChat",
  matches: ({ messages }) =>
    Array.isArray(messages) && isObject(messages[0]) && "parentMessageId" in messages[0],
  read: (conversation) => ({
    source: "librechat",
    external_id: conversation.conversationId,
    title: conversation.title,
    model: objectOf(conversation.options).model,
    messages: kept(
      flattened(objectsOf(conversation.messages)),
      { id: "messageId", parent: "parentMessageId", time: "createdAt" },
      undefined,
    ).flatMap((message) => {
      const role = message.isCreatedByUser === true ? "user" : "assistant";
      const parts = objectsOf(message.content).flatMap((part) =>
        part.type === "text" ? (textOf(part.text) ?? textOf(objectOf(part.text).value) ?? []) : [],
      );
      const content = textOf(message.text) ?? parts.join("\n\n");
      return { role, content, created: message.createdAt };
    }),
  }),
};

/** Open WebUI: the chat's `history` holds all messages by id, `currentId` names the last one shown. */
export const openWebUi: JsonFormat = {
  name: "Open WebUI",
  matches: (conversation) => isObject(objectOf(chatOf(conversation).history).messages),
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
      messages: kept(
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

interface Keys {
  id: string;
  parent: string;
  time: string;
}

function kept(messages: readonly JsonObject[], keys: Keys, leaf: string | undefined): JsonObject[] {
  const nodes = new Map<string, BranchNode & { message: JsonObject }>();
  for (const [at, message] of messages.entries())
    nodes.set(textOf(message[keys.id]) ?? `#${at}`, {
      parent: textOf(message[keys.parent]),
      time: message[keys.time],
      message,
    });
  return keptBranch(nodes, leaf).map(({ message }) => message);
}

function flattened(roots: readonly JsonObject[]): JsonObject[] {
  const flat = [...roots];
  // The list grows while it is walked, so depth costs no stack.
  for (const message of flat) for (const child of objectsOf(message.children)) flat.push(child);
  return flat;
}
