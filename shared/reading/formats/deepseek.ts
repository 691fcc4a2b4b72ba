import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "../draft/branch.ts";
import type { DraftMessage } from "../draft/draft.ts";
import { attachmentOf } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import { WebPages } from "../draft/web-pages.ts";
import type { ObjectFormat } from "./format.ts";

type Node = BranchNode & { message: JsonObject | undefined };

const CITATION = / ?\[(?:citation|reference):\d{1,9}\]/g;

/** Fragments of reasoning, of searches and of notices; the results of searches become documents. */
const MACHINE_FRAGMENT = /^(?:THINK|SEARCH|READ_LINK|TIP|TOOL_\w{1,50})$/;

/**
 * DeepSeek. Its data export is a graph like ChatGPT's, but without authors and without a current node:
 * `mapping: {id: {parent, message: {inserted_at, model, files, fragments: [{type, content}]}}}`. What its web
 * page loads, and exporters save, are `chat_messages` with `message_id`, `parent_id` and `role` beside their
 * `chat_session`, under `data.biz_data`; a shared link has `messages` there. Older messages have no fragments
 * but `content`, and in an export no role either.
 *
 * Learnt from danny-avila/LibreChat issue 7696 and the samples of ceyaima/deepseek-exporter.
 */
export const deepSeek: ObjectFormat = {
  shape: "object",
  name: "DeepSeek",
  file: "the zip of _Export data_, or `conversations.json` out of it",
  detect: (conversation) => isExported(conversation) || Array.isArray(messagesOfPage(conversation)),
  read: (conversation) => (isExported(conversation) ? readExported(conversation) : readPage(conversation)),
};

const isExported = ({ mapping, inserted_at }: JsonObject): boolean =>
  isObject(mapping) &&
  (inserted_at !== undefined ||
    Object.values(mapping).some((node) => Array.isArray(objectOf(objectOf(node).message).fragments)));

/** What the page loads, with or without the envelope of its API. */
const pageOf = (conversation: JsonObject): JsonObject =>
  isObject(conversation.chat_session) ? conversation : objectOf(objectOf(conversation.data).biz_data);

const messagesOfPage = (conversation: JsonObject): unknown =>
  pageOf(conversation).chat_messages ?? pageOf(conversation).messages;

function readExported(conversation: JsonObject) {
  const nodes = new Map<string, Node>();
  for (const [id, node] of Object.entries(objectOf(conversation.mapping))) {
    const { parent, message } = objectOf(node);
    const said = isObject(message) ? message : undefined;
    nodes.set(id, { parent: idOf(parent), time: said?.inserted_at, message: said });
  }
  return draftOf(conversation, kept(nodes, undefined));
}

function readPage(conversation: JsonObject) {
  const page = pageOf(conversation);
  const session = objectOf(page.chat_session ?? page);
  const nodes = new Map<string, Node>();
  let previous: string | undefined;
  for (const [at, message] of objectsOf(messagesOfPage(conversation)).entries()) {
    const id = idOf(message.message_id) ?? `#${at}`;
    const parent = "parent_id" in message ? idOf(message.parent_id) : previous;
    nodes.set(id, { parent, time: message.inserted_at, message });
    previous = id;
  }
  return draftOf(session, kept(nodes, idOf(session.current_message_id)));
}

const idOf = (value: unknown): string | undefined =>
  typeof value === "number" ? String(value) : textOf(value);

const kept = (nodes: ReadonlyMap<string, Node>, leaf: string | undefined): JsonObject[] =>
  keptBranch(nodes, leaf)
    .map(({ message }) => message)
    .filter((message) => message !== undefined);

function draftOf(about: JsonObject, branch: readonly JsonObject[]) {
  const pages = new WebPages();
  const messages: DraftMessage[] = [];
  for (const message of branch) {
    for (const { results, result } of fragmentsOf(message))
      pages.add([...objectsOf(results), objectOf(result)], messages.length);
    pages.add(objectsOf(message.search_results), messages.length);
    messages.push(said(message, messages.at(-1)));
  }
  const id = textOf(about.id);
  return {
    source: "deepseek",
    external_id: id,
    title: about.title,
    url: id && /^[0-9a-f-]{36}$/i.test(id) ? `https://chat.deepseek.com/a/chat/s/${id}` : null,
    model: firstText(branch.map(({ model }) => model).reverse()),
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

function said(message: JsonObject, before: DraftMessage | undefined): DraftMessage {
  const fragments = fragmentsOf(message);
  const spoken = fragments.filter(({ type, content }) => !isMachine(type) && textOf(content));
  const files = [...objectsOf(message.files), ...fragments.flatMap((fragment) => objectsOf(fragment.files))];
  return {
    role: roleIn(message) ?? (before?.role === "user" ? "assistant" : "user"),
    content: spoken.map(({ content }) => String(content).replace(CITATION, "")).join("\n\n"),
    created: message.inserted_at,
    attachments: files.flatMap((file) => attachmentOf(file) ?? []),
  };
}

const isMachine = (type: unknown): boolean => typeof type === "string" && MACHINE_FRAGMENT.test(type);

/** In an export only the fragments tell who speaks. */
function roleIn(message: JsonObject): DraftMessage["role"] | undefined {
  const role = roleOf(message.role);
  if (role === "user" || role === "assistant") return role;
  const types = new Set(fragmentsOf(message).map(({ type }) => type));
  if (types.has("REQUEST")) return "user";
  if (types.has("RESPONSE") || [...types].some(isMachine)) return "assistant";
  return types.has("FILE") ? "user" : undefined;
}
