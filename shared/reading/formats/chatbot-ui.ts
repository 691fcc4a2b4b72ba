import { firstText, objectOf, objectsOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../draft/draft.ts";
import { readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * Chatbot UI and its forks: of an export, `history` are conversations with `name`, `model`, `folderId` and
 * OpenAI's messages.
 *
 * Learnt from mckaywrigley/chatbot-ui issue 224 and jorge-menjivar/unsaged issue 6.
 */
export const chatbotUi: ObjectFormat = {
  shape: "object",
  name: "Chatbot UI",
  file: "the JSON of _Export data_",
  detect: ({ name, messages, folderId }) =>
    typeof name === "string" && Array.isArray(messages) && folderId !== undefined,
  read: (conversation) => ({
    source: "chatbot-ui",
    external_id: conversation.id,
    title: conversation.name,
    model: firstText([objectOf(conversation.model).id, conversation.model]),
    messages: objectsOf(conversation.messages).flatMap(({ role: name, content }): DraftMessage[] => {
      const role = roleOf(name);
      return role === "user" || role === "assistant" ? [{ role, ...readParts(content) }] : [];
    }),
  }),
};
