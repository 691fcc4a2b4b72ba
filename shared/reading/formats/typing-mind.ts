import { firstText, objectOf, objectsOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../draft/draft.ts";
import { readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * TypingMind: of its data file, `data.chats` are chats with `chatID`, `chatTitle` and OpenAI's messages.
 *
 * Learnt from enricoros/big-AGI's import of TypingMind, `typingmind.schema.ts`.
 */
export const typingMind: ObjectFormat = {
  shape: "object",
  name: "TypingMind",
  file: "the data file of _Export_, or a chat out of it (JSON)",
  detect: (chat) => Array.isArray(chat.messages) && ("chatID" in chat || "chatTitle" in chat),
  read: (chat) => ({
    source: "typingmind",
    external_id: firstText([chat.chatID, chat.id]),
    title: chat.chatTitle,
    model: firstText([chat.model, objectOf(chat.modelInfo).id]),
    created: chat.createdAt,
    updated: chat.updatedAt,
    messages: objectsOf(chat.messages).flatMap(({ role: name, content, createdAt }): DraftMessage[] => {
      const role = roleOf(name);
      if (role === "other") return [];
      if (role === undefined) return [{ role: "assistant", content: "", unread: ["message without a role"] }];
      return [{ role, ...readParts(content), created: createdAt }];
    }),
  }),
};
