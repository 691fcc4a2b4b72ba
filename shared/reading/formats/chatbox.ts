import { firstText, type JsonObject, objectsOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../draft/draft.ts";
import { attachmentOf, readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * Chatbox: of an export, the values `session:<id>` are sessions with `name` and `messages`, whose text is in
 * `contentParts`; older ones have it in `content`. `threads` are the parts of the talk before its context was
 * cleared.
 *
 * Learnt from chatboxai/chatbox, `src/shared/types/session.ts`.
 */
export const chatbox: ObjectFormat = {
  shape: "object",
  name: "Chatbox",
  file: "the JSON of _Data backup_",
  detect: ({ messages }) => objectsOf(messages).some((message) => Array.isArray(message.contentParts)),
  read(session) {
    const earlier = objectsOf(session.threads).flatMap(({ messages }) => objectsOf(messages));
    const messages = [...earlier, ...objectsOf(session.messages)];
    return {
      source: "chatbox",
      external_id: session.id,
      title: session.name,
      model: firstText(messages.map(({ model }) => model).reverse()),
      messages: messages.flatMap(said),
    };
  },
};

function said(message: JsonObject): DraftMessage[] {
  const role = roleOf(message.role);
  if ((role !== "user" && role !== "assistant") || message.isSummary === true) return [];
  const { content, attachments, unread } = readParts(message.contentParts ?? message.content);
  const attached = [...objectsOf(message.files), ...objectsOf(message.links)];
  return [
    {
      role,
      content,
      created: message.timestamp,
      attachments: [...attached.flatMap((file) => attachmentOf(file) ?? []), ...attachments],
      unread,
    },
  ];
}
