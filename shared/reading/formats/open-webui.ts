import { withoutElements } from "@dreamcatcher/text/elements";
import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { DraftDocument, DraftMessage } from "../draft/draft.ts";
import { keptMessages } from "../draft/linked-messages.ts";
import { attachmentOf, readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import { WebPages } from "../draft/web-pages.ts";
import type { ObjectFormat } from "./format.ts";

/** Reasoning, tool calls and code that was run; what a person or model folds away has no type. */
const MACHINERY = /<details\s+type="[a-z_]{1,50}"[^<>]*>/g;

/**
 * Open WebUI: the chat's `history` holds all messages by id, `currentId` names the last one shown. Chats of
 * its first versions, and some that were imported, have the list `messages` alone. What an answer rests on
 * are its `sources`, once `citations`, with an address for each of their texts in `metadata`.
 *
 * Learnt from open-webui/open-webui, `src/lib/utils/index.ts`, and jrkropp/open-webui-developer-toolkit
 * PR 580.
 */
export const openWebUi: ObjectFormat = {
  shape: "object",
  name: "Open WebUI",
  file: "an exported chat, or the export of all chats (JSON)",
  detect: (conversation) =>
    isObject(objectOf(chatOf(conversation).history).messages) ||
    [objectOf(conversation.chat).messages].some((messages) => Array.isArray(messages) || isObject(messages)),
  read(conversation) {
    const chat = chatOf(conversation);
    const pages = new WebPages();
    const messages: DraftMessage[] = [];
    for (const message of messagesOf(chat)) {
      const role = roleOf(message.role);
      if (role !== "user" && role !== "assistant") continue;
      pages.add(sourcesOf(message), messages.length);
      messages.push({ role, ...said(message), created: message.timestamp });
    }
    return {
      source: "open-webui",
      external_id: firstText([conversation.id, chat.id]),
      title: firstText([chat.title, conversation.title]),
      model: Array.isArray(chat.models) ? chat.models[0] : undefined,
      created: conversation.created_at ?? chat.timestamp,
      updated: conversation.updated_at,
      messages,
      documents: pages.documents,
    };
  },
};

const chatOf = (conversation: JsonObject): JsonObject =>
  isObject(conversation.chat) ? conversation.chat : conversation;

function messagesOf(chat: JsonObject): JsonObject[] {
  const { messages, currentId } = objectOf(chat.history);
  const all = Object.keys(objectOf(messages)).length > 0 ? messages : chat.messages;
  if (Array.isArray(all)) return objectsOf(all);
  const linked = Object.entries(objectOf(all)).flatMap(([id, message]) =>
    isObject(message) ? { ...message, id } : [],
  );
  return keptMessages(linked, { id: "id", parent: "parentId", time: "timestamp" }, textOf(currentId));
}

function said(message: JsonObject): Pick<DraftMessage, "content" | "attachments" | "unread"> {
  const { content, attachments, unread } = readParts(spokenIn(message));
  for (const file of objectsOf(message.files)) {
    const attachment = fileOf(file);
    if (attachment) attachments.push(attachment);
    else unread.push(textOf(file.type) ?? "file");
  }
  return { content: withoutElements(content, MACHINERY, "</details>"), attachments, unread };
}

/** Where an answer came in phases, such as a search before it, the text is in the ones called so. */
function spokenIn({ content, content_list }: JsonObject): unknown {
  const phases = objectsOf(content_list).filter(({ phase }) => phase === "answer");
  return phases.length > 0 ? phases.map((phase) => phase.content) : content;
}

/** A file has its extracted text in `file.data`; of a picture there is only its data. */
function fileOf(file: JsonObject): DraftDocument | undefined {
  const isPage = /^https?:/.test(textOf(file.url) ?? "");
  const attachment = attachmentOf({ ...file, url: isPage ? file.url : undefined });
  if (!attachment) return undefined;
  const { data, meta } = objectOf(file.file);
  return {
    ...attachment,
    content_type: firstText([file.content_type, objectOf(meta).content_type, file.type]),
    content: objectOf(data).content,
  };
}

/** Of a source each text has its own page; a search has the pages themselves as its addresses. */
function sourcesOf(message: JsonObject): JsonObject[] {
  return [...objectsOf(message.sources), ...objectsOf(message.citations)].flatMap(({ source, metadata }) => {
    const { name, url, urls } = objectOf(source);
    return [
      ...objectsOf(metadata).map((page) => ({ title: page.title ?? name, url: page.source })),
      ...(Array.isArray(urls) ? urls.map((each) => ({ url: each })) : []),
      { title: name, url: url ?? name },
    ];
  });
}
