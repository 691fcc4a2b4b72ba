import { isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { keptMessages } from "../draft/linked-messages.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * LibreChat: `messages` linked by `parentMessageId`, or nested in `children`; the branch written last is
 * kept.
 */
export const libreChat: ObjectFormat = {
  shape: "object",
  name: "LibreChat",
  file: "an exported conversation (JSON)",
  detect: ({ messages }) =>
    Array.isArray(messages) && isObject(messages[0]) && "parentMessageId" in messages[0],
  read: (conversation) => ({
    source: "librechat",
    external_id: conversation.conversationId,
    title: conversation.title,
    model: objectOf(conversation.options).model,
    messages: keptMessages(
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

function flattened(roots: readonly JsonObject[]): JsonObject[] {
  const flat = [...roots];
  // The list grows while it is walked, so depth costs no stack.
  for (const message of flat) for (const child of objectsOf(message.children)) flat.push(child);
  return flat;
}
