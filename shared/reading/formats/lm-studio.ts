import { firstText, type JsonObject, objectOf, objectsOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../draft/draft.ts";
import { readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * LM Studio: each message has `versions`, of which the one at `currentlySelected` is shown. A version has
 * `content`, or `steps` that have it.
 *
 * Learnt from YorkieDev/lm-studio-conversation-converter, `script.js`.
 */
export const lmStudio: ObjectFormat = {
  shape: "object",
  name: "LM Studio",
  file: "a `….conversation.json` out of its `conversations` folder",
  detect: ({ messages }) => objectsOf(messages).some(({ versions }) => Array.isArray(versions)),
  read: (conversation) => ({
    source: "lm-studio",
    // The name of its file, too.
    external_id: conversation.createdAt,
    title: conversation.name,
    model: firstText([objectOf(conversation.lastUsedModel).identifier]),
    created: conversation.createdAt,
    updated: conversation.assistantLastMessagedAt,
    messages: objectsOf(conversation.messages).flatMap((message) => said(shownVersion(message))),
  }),
};

function shownVersion({ versions, currentlySelected }: JsonObject): JsonObject {
  const all = Array.isArray(versions) ? versions : [];
  return objectOf(all[typeof currentlySelected === "number" ? currentlySelected : 0] ?? all.at(-1));
}

function said({ role: name, content, steps }: JsonObject): DraftMessage[] {
  const role = roleOf(name);
  if (role !== "user" && role !== "assistant") return [];
  const blocks = objectsOf(steps).filter(
    ({ type, style }) => type === "contentBlock" && objectOf(style).type !== "thinking",
  );
  return [{ role, ...readParts(Array.isArray(steps) ? blocks.map((block) => block.content) : content) }];
}
