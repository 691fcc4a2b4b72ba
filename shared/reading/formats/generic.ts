import { firstText, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import * as z from "zod";
import type { DraftMessage } from "../draft/draft.ts";
import { callsOf } from "../draft/files/tool-calls.ts";
import { attachmentOf, readParts } from "../draft/parts.ts";
import { isPlainList, talkIdOf, talksIn, timeOf, withPlainNames } from "../draft/plain-messages.ts";
import { roleOf } from "../draft/role.ts";
import { addressedIn, WebPages } from "../draft/web-pages.ts";
import { UnreadableConversation } from "../transcript.ts";
import type { ObjectFormat } from "./format.ts";

const Part = z.union([
  z.string(),
  z.looseObject({ type: z.string().optional(), text: z.unknown().optional() }),
]);

const GenericMessage = z.looseObject({
  role: z.string("must be text: user, assistant or system"),
  content: z.union([z.string(), z.array(Part)], "must be text or a list of text parts").nullish(),
});

/** The minimum that a client sends; other fields are allowed. */
const GenericConversation = z.looseObject({
  title: z.string("must be text").nullish(),
  messages: z.array(GenericMessage, "must be a list of {role, content}"),
});

/** What a conversation calls the list of its messages where that is not `messages`. */
const LISTS = ["conversation", "chat", "history", "chat_history", "dialogue", "dialog"];

/**
 * A plain list of messages, `{title, messages: [{role, content}]}`, as the APIs of OpenAI and Anthropic
 * accept it (content may be a list of parts, which Vercel's AI SDK calls `parts`), as the browser extension
 * captures it, with `source`, `external_id` and `url`, and as many exporters write it, with other names for
 * the fields: revivalstack/ai-chat-exporter (`author`), the ChatGPT Exporter (`say`, `metadata`),
 * ChatGPTNextWeb/NextChat (`topic`, `mask`).
 */
export const generic: ObjectFormat = {
  shape: "object",
  name: "OpenAI messages",
  file: "JSON with `messages: [{role, content}]`, or a line of such JSON per conversation",
  isLenient: true,
  detect: (conversation) =>
    Array.isArray(conversation.messages) ? !isTable(conversation) : listIn(conversation) !== undefined,
  read(input) {
    const { title, messages } = validated(input);
    const metadata = objectOf(input.metadata);
    const dates = objectOf(metadata.dates);
    const drafts = messages.map(draftOf);
    const pages = new WebPages();
    let at = 0;
    for (const [index, draft] of drafts.entries()) {
      if (!draft) continue;
      pages.add(citedBy(messages[index]?.content), at);
      at += 1;
    }
    return {
      source: textOf(input.source)?.toLowerCase() ?? "generic",
      external_id: input.external_id ?? input.conversation_id ?? input.id ?? input.uuid ?? talkIdOf(input),
      title: title ?? input.name ?? input.topic ?? metadata.title,
      url: input.url ?? input.link ?? metadata.link,
      model: firstText([
        input.model,
        objectOf(input.model).id,
        objectOf(objectOf(input.mask).modelConfig).model,
        ...messages.map(({ model }) => model),
      ]),
      created: input.created ?? input.created_at ?? input.create_time ?? input.createdAt ?? dates.created,
      updated: input.updated ?? input.updated_at ?? input.update_time ?? input.updatedAt ?? dates.updated,
      messages: drafts.filter((draft) => draft !== undefined),
      documents: pages.documents,
    };
  },
};

/** Whether the messages are those of several talks, and the object is none of them. */
const isTable = ({ id, uuid, title, messages }: JsonObject): boolean =>
  (id ?? uuid ?? title) === undefined && talksIn(objectsOf(messages)).length > 1;

const listIn = (conversation: JsonObject): JsonObject[] | undefined =>
  LISTS.map((name) => objectsOf(conversation[name])).find(isPlainList);

function validated(input: JsonObject): z.infer<typeof GenericConversation> {
  const messages = input.messages ?? listIn(input);
  const result = GenericConversation.safeParse({
    title: input.title,
    messages: Array.isArray(messages) ? withPlainNames(messages) : messages,
  });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).reduce<string>(
    (before, key) =>
      typeof key === "number" ? `${before}[${key}]` : `${before}${before && "."}${String(key)}`,
    "",
  );
  throw new UnreadableConversation(`${path} ${issue?.message ?? "is not as expected"}.`, path);
}

/** The message as a draft; undefined for a message of the system or a tool. */
function draftOf(message: z.infer<typeof GenericMessage>, at: number): DraftMessage | undefined {
  const role = roleOf(message.role);
  if (role === undefined)
    throw new UnreadableConversation(
      `messages[${at}].role must be user, assistant or system.`,
      `messages[${at}].role`,
    );
  if (role === "other") return undefined;
  const { content, attachments, unread } = readParts(message.content ?? message.parts);
  const files = [...objectsOf(message.attachments), ...objectsOf(message.files)];
  const isKnown = "content" in message || "parts" in message || files.length > 0 || isCall(message);
  return {
    role,
    content,
    created: timeOf(message),
    attachments: [...files.flatMap((file) => attachmentOf(file) ?? []), ...attachments],
    unread: isKnown ? unread : ["message without text"],
    calls: callsOf(message),
  };
}

const isCall = (message: JsonObject): boolean => "tool_calls" in message || "function_call" in message;

/** The pages that the parts of an answer cite, or that its searches have found. */
const citedBy = (content: unknown): JsonObject[] =>
  objectsOf(content).flatMap(({ annotations, citations, type, content: results }) => [
    ...objectsOf(annotations),
    ...objectsOf(annotations).map(({ url_citation }) => objectOf(url_citation)),
    ...objectsOf(citations),
    ...(type === "web_search_tool_result" ? addressedIn(results) : []),
  ]);
