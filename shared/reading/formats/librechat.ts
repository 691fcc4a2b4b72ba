import { withoutElements } from "@dreamcatcher/text/elements";
import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { DraftDocument, DraftMessage } from "../draft/draft.ts";
import { keptMessages } from "../draft/linked-messages.ts";
import { attachmentOf, readParts } from "../draft/parts.ts";
import { WebPages } from "../draft/web-pages.ts";
import type { ObjectFormat } from "./format.ts";

/** Parts of reasoning and tool traffic, and of errors that LibreChat itself writes. */
const NOT_SAID = new Set<unknown>(["agent_update", "error", "think", "tool_call"]);

/** What an answer made, as a directive around its text, which may stand in a fence. */
const ARTIFACT = /^:::artifact\{([^{}\n]*)\}/gm;

/**
 * LibreChat: messages linked by `parentMessageId`, or nested in `children`, in `messages` or `messagesTree`;
 * the branch written last is kept. The text of an answer is in `text`, or in `content` parts.
 *
 * Learnt from danny-avila/LibreChat, `client/src/hooks/Conversations/useExportConversation.ts`, and its
 * issues 2800 and 4513.
 */
export const libreChat: ObjectFormat = {
  shape: "object",
  name: "LibreChat",
  file: "an exported conversation (JSON)",
  detect: (conversation) => "parentMessageId" in (rootsOf(conversation)[0] ?? {}),
  read(conversation) {
    const pages = new WebPages();
    const messages: DraftMessage[] = [];
    const keys = { id: "messageId", parent: "parentMessageId", time: "createdAt" };
    for (const message of keptMessages(flattened(rootsOf(conversation)), keys, undefined)) {
      for (const { web_search } of objectsOf(message.attachments)) {
        const { organic, topStories } = objectOf(web_search);
        pages.add([...objectsOf(organic), ...objectsOf(topStories)], messages.length);
      }
      messages.push(said(message));
    }
    return {
      source: "librechat",
      external_id: conversation.conversationId,
      title: conversation.title,
      model: firstText([objectOf(conversation.options).model, conversation.model]),
      messages,
      documents: pages.documents,
    };
  },
};

const rootsOf = ({ messages, messagesTree }: JsonObject): JsonObject[] =>
  objectsOf(Array.isArray(messages) ? messages : messagesTree);

function flattened(roots: readonly JsonObject[]): JsonObject[] {
  const flat = [...roots];
  // The list grows while it is walked, so depth costs no stack.
  for (const message of flat) for (const child of objectsOf(message.children)) flat.push(child);
  return flat;
}

function said(message: JsonObject): DraftMessage {
  const role = message.isCreatedByUser === true ? "user" : "assistant";
  const created = message.createdAt;
  if (role === "assistant" && message.error === true) return { role, content: "", created };
  const parts = Array.isArray(message.content) ? message.content : [message.content];
  const spoken = readParts(parts.filter((part) => !isObject(part) || !NOT_SAID.has(part.type)));
  const files = [...objectsOf(message.files), ...objectsOf(message.attachments)];
  const artifacts: DraftDocument[] = [];
  return {
    role,
    content: withoutArtifacts(withoutThinking(textOf(message.text) ?? spoken.content), artifacts),
    created,
    attachments: [...files.flatMap((file) => attachmentOf(file) ?? []), ...spoken.attachments, ...artifacts],
    unread: spoken.unread,
  };
}

/** Answers of earlier versions begin with their reasoning. */
function withoutThinking(text: string): string {
  const ends = /^\s*:::thinking\s/.test(text) ? text.indexOf("\n:::", 1) : -1;
  return ends === -1 ? text : text.slice(ends + "\n:::".length).trimStart();
}

function withoutArtifacts(text: string, artifacts: DraftDocument[]): string {
  return withoutElements(text, ARTIFACT, "\n:::", (attributes, content) => {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    artifacts.push({
      title: attribute("title") ?? attribute("identifier"),
      content_type: attribute("type"),
      content: content
        .trim()
        .replace(/^`{3,}.*\n/, "")
        .replace(/\n`{3,}$/, ""),
    });
  });
}
