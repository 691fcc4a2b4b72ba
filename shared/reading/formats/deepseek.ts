import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "../draft/branch.ts";
import type { DraftMessage } from "../draft/draft.ts";
import { attachmentOf } from "../draft/parts.ts";
import { WebPages } from "../draft/web-pages.ts";
import type { ObjectFormat } from "./format.ts";

type Message = BranchNode & { message: JsonObject };

const CITATION = / ?\[(?:citation|reference):\d{1,9}\]/g;

/** Fragments of reasoning, of searches and of notices; the results of searches become documents. */
const MACHINE_FRAGMENT = /^(?:THINK|SEARCH|READ_LINK|TIP|TOOL_\w{1,50})$/;

/**
 * DeepSeek. Its data export is a graph like ChatGPT's, but without authors and without a current node:
 * `mapping: {id: {parent, message: {inserted_at, model, files, fragments: [{type, content}]}}}`. What its web
 * page loads, and exporters save, are `chat_messages` with `message_id`, `parent_id` and `role` beside their
 * `chat_session`, under `data.biz_data`; of older pages a message is its `content`.
 *
 * Learnt from danny-avila/LibreChat issue 7696 and the samples of ceyaima/deepseek-exporter.
 */
export const deepSeek: ObjectFormat = {
  shape: "object",
  name: "DeepSeek",
  file: "the zip of *Export data*, or `conversations.json` out of it",
  detect: (conversation) => isExported(conversation) || "chat_messages" in pageOf(conversation),
  read: (conversation) => (isExported(conversation) ? readExported(conversation) : readPage(conversation)),
};

const isExported = ({ mapping, inserted_at }: JsonObject): boolean =>
  isObject(mapping) &&
  (inserted_at !== undefined ||
    Object.values(mapping).some((node) => Array.isArray(objectOf(objectOf(node).message).fragments)));

const pageOf = (conversation: JsonObject): JsonObject =>
  isObject(conversation.data) ? objectOf(conversation.data.biz_data) : conversation;

function readExported(conversation: JsonObject) {
  const messages = new Map<string, Message>();
  for (const [id, node] of Object.entries(objectOf(conversation.mapping))) {
    const { parent, message } = objectOf(node);
    messages.set(id, {
      parent: idOf(parent),
      time: objectOf(message).inserted_at,
      message: objectOf(message),
    });
  }
  return draftOf(conversation, keptBranch(messages, undefined));
}

function readPage(conversation: JsonObject) {
  const { chat_session, chat_messages } = pageOf(conversation);
  const session = objectOf(chat_session);
  const messages = new Map<string, Message>();
  for (const [at, message] of objectsOf(chat_messages).entries())
    messages.set(idOf(message.message_id) ?? `#${at}`, {
      parent: idOf(message.parent_id),
      time: message.inserted_at,
      message,
    });
  return draftOf(session, keptBranch(messages, idOf(session.current_message_id)));
}

const idOf = (value: unknown): string | undefined =>
  typeof value === "number" ? String(value) : textOf(value);

function draftOf(about: JsonObject, kept: readonly Message[]) {
  const pages = new WebPages();
  const messages: DraftMessage[] = [];
  for (const { message } of kept) {
    for (const { results, result } of fragmentsOf(message))
      pages.add([...objectsOf(results), objectOf(result)], messages.length);
    pages.add(objectsOf(message.search_results), messages.length);
    messages.push(said(message));
  }
  const id = textOf(about.id);
  return {
    source: "deepseek",
    external_id: id,
    title: about.title,
    url: id && /^[0-9a-f-]{36}$/i.test(id) ? `https://chat.deepseek.com/a/chat/s/${id}` : null,
    model: firstText(kept.map(({ message }) => message.model).reverse()),
    created: about.inserted_at,
    updated: about.updated_at,
    messages,
    documents: pages.documents,
  };
}

/** A message of older pages is text that has no fragments. */
function fragmentsOf({ fragments, content }: JsonObject): JsonObject[] {
  return Array.isArray(fragments) ? objectsOf(fragments) : [{ type: "TEXT", content }];
}

/** Who speaks is only known from the fragments of an export. */
function said(message: JsonObject): DraftMessage {
  const fragments = fragmentsOf(message);
  const isOf = (...types: string[]) => fragments.some(({ type }) => types.includes(String(type)));
  const isRequest = isOf("REQUEST") || (isOf("FILE") && !isOf("RESPONSE"));
  const role =
    (textOf(message.role)?.toUpperCase() ?? (isRequest ? "USER" : "")) === "USER" ? "user" : "assistant";
  const spoken = fragments.filter(({ type, content }) => !isMachine(type) && textOf(content));
  return {
    role,
    content: spoken.map(({ content }) => String(content).replace(CITATION, "")).join("\n\n"),
    created: message.inserted_at,
    attachments: [...objectsOf(message.files), ...fragments.flatMap(({ files }) => objectsOf(files))].flatMap(
      (file) => attachmentOf(file) ?? [],
    ),
  };
}

const isMachine = (type: unknown): boolean => typeof type === "string" && MACHINE_FRAGMENT.test(type);
