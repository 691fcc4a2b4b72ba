import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "../draft/branch.ts";
import type { DraftDocument, DraftMessage } from "../draft/draft.ts";
import type { ObjectFormat } from "./format.ts";

/** Content that is the machine's own business: reasoning, tool traffic, instructions. */
const NOT_SAID = new Set<unknown>([
  "code",
  "computer_output",
  "execution_output",
  "model_editable_context",
  "reasoning_recap",
  "sonic_webpage",
  "system_error",
  "tether_browsing_code",
  "tether_browsing_display",
  "tether_quote",
  "thoughts",
  "user_editable_context",
]);

/** Fields by which a conversation of ChatGPT is known even where its mapping is missing. */
const MARKS = ["mapping", "current_node", "default_model_slug", "moderation_results"];

/**
 * ChatGPT: `mapping` is a graph of nodes, of which the person saw the path from `current_node` up. Some
 * exporters write the path alone, as `linear_conversation`.
 */
export const chatgpt: ObjectFormat = {
  shape: "object",
  name: "ChatGPT",
  file: "the zip of the data export, or a `conversations.json` out of it",
  detect: (conversation) =>
    isObject(conversation.mapping) ||
    Array.isArray(conversation.linear_conversation) ||
    (MARKS.some((field) => field in conversation) && !Array.isArray(conversation.messages)),
  read(conversation) {
    const path = keptMessages(conversation);
    const id = firstText([conversation.conversation_id, conversation.id]);
    return {
      source: "chatgpt",
      external_id: id,
      title: conversation.title,
      url: id && /^[0-9a-f-]{36}$/i.test(id) ? `https://chatgpt.com/c/${id}` : null,
      model: modelOf(path) ?? conversation.default_model_slug,
      created: conversation.create_time,
      updated: conversation.update_time,
      messages: path.flatMap(said),
      documents: documentsOf(path),
    };
  },
};

function keptMessages(conversation: JsonObject): JsonObject[] {
  const nodes = nodesOf(conversation);
  const parents = new Map<string, string>();
  for (const [id, node] of nodes)
    for (const child of Array.isArray(node.children) ? node.children : [])
      if (typeof child === "string") parents.set(child, id);
  const branching = new Map<string, BranchNode & { message: JsonObject }>();
  for (const [id, node] of nodes) {
    const parent = textOf(node.parent);
    const message = objectOf(node.message);
    branching.set(id, {
      parent: parent !== undefined && nodes.has(parent) ? parent : parents.get(id),
      time: message.create_time,
      message,
    });
  }
  const messagesUpTo = (leaf: string | undefined) =>
    keptBranch(branching, leaf).map(({ message }) => message);
  const kept = messagesUpTo(textOf(conversation.current_node));
  return kept.some((message) => said(message).length > 0) ? kept : messagesUpTo(undefined);
}

function nodesOf(conversation: JsonObject): Map<string, JsonObject> {
  const { mapping, linear_conversation } = conversation;
  const entries = isObject(mapping)
    ? Object.entries(mapping)
    : objectsOf(linear_conversation).map((node, at) => [textOf(node.id) ?? `#${at}`, node] as const);
  return new Map(entries.filter((entry): entry is [string, JsonObject] => isObject(entry[1])));
}

function said(message: JsonObject): DraftMessage[] {
  const role = objectOf(message.author).role;
  if (role !== "user" && role !== "assistant") return [];
  if (objectOf(message.metadata).is_visually_hidden_from_conversation === true) return [];
  if (role === "assistant" && !isForThePerson(message)) return [];
  const content = objectOf(message.content);
  if (NOT_SAID.has(content.content_type)) return [];
  return [{ role, content: withoutMarks(partsOf(content).join("\n")), created: message.create_time }];
}

const isForThePerson = (message: JsonObject): boolean =>
  (message.recipient ?? "all") === "all" && message.channel !== "analysis";

/** Text and what was spoken; pictures and sound themselves are left out. */
function partsOf(content: JsonObject): string[] {
  const parts = Array.isArray(content.parts) ? content.parts : [content.text];
  return parts.flatMap((part) => textOf(isObject(part) ? part.text : part) ?? []);
}

function modelOf(path: readonly JsonObject[]): string | undefined {
  const slugs = path.map((message) => textOf(objectOf(message.metadata).model_slug));
  return slugs.findLast((slug) => slug !== undefined && slug !== "auto");
}

/** Cheaper than looking for each mark in what holds none. */
const MAY_HOLD_MARK = /[\uE200-\uE2FF【]|contentReference/;

/** Takes out citation marks; of a mark that stands for words (an entity, a link's title) the words stay. */
function withoutMarks(text: string): string {
  if (!MAY_HOLD_MARK.test(text)) return text;
  return text
    .replace(/\uE200(entity|url)\uE202([^\uE200\uE201]*)\uE201/g, (_, kind, body) => wordsOf(kind, body))
    .replace(/\uE200[^\uE200\uE201]*\uE201/g, "")
    .replace(/[\uE200-\uE2FF]/g, "")
    .replace(/ ?【[^【】†\n]{0,200}†[^【】\n]{0,200}】/g, "")
    .replace(/ ?:contentReference\[oaicite:\d+\]\{index=\d+\}/g, "");
}

function wordsOf(kind: string, body: string): string {
  if (kind === "url") return body.split("\uE202")[0] ?? "";
  return /^\["[^"]*","([^"\\]*)"/.exec(body)?.[1] ?? "";
}

/** Canvases with their last whole text, and the files that were attached. */
function documentsOf(path: readonly JsonObject[]): DraftDocument[] {
  const documents: DraftDocument[] = [];
  let canvas: DraftDocument | undefined;
  for (const message of path) {
    const { metadata, recipient } = message;
    for (const file of objectsOf(objectOf(metadata).attachments))
      documents.push({ title: file.name, content_type: file.mime_type ?? file.mimeType });
    if (recipient === "canmore.create_textdoc") {
      const call = callOf(message);
      canvas = { title: call.name ?? call.title, content_type: canvasType(call.type), content: call.content };
      documents.push(canvas);
    }
    if (recipient === "canmore.update_textdoc" && canvas) {
      const whole = objectsOf(callOf(message).updates).findLast(({ pattern }) => pattern === ".*");
      if (whole) canvas.content = whole.replacement;
    }
  }
  return documents;
}

function callOf(message: JsonObject): JsonObject {
  try {
    return objectOf(JSON.parse(partsOf(objectOf(message.content)).join("")));
  } catch {
    return {};
  }
}

const canvasType = (type: unknown): string =>
  typeof type === "string" && type.startsWith("code/") ? `text/x-${type.slice(5)}` : "text/markdown";
