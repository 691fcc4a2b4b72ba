import { objectsOf } from "@dreamcatcher/text/json";
import { readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * ShareGPT, the format of many datasets: `conversations: [{from: human | gpt, value}]`.
 *
 * Learnt from lm-sys/FastChat, `data/dummy_conversation.json`.
 */
export const shareGpt: ObjectFormat = {
  shape: "object",
  name: "ShareGPT",
  file: "JSON with `conversations: [{from, value}]`",
  detect: ({ conversations }) => objectsOf(conversations).some(({ from }) => typeof from === "string"),
  read: (conversation) => ({
    source: "sharegpt",
    external_id: conversation.id,
    title: conversation.title,
    model: conversation.model,
    messages: objectsOf(conversation.conversations).flatMap(({ from, value }) => {
      const role = roleOf(from);
      return role === "user" || role === "assistant" ? [{ role, ...readParts(value) }] : [];
    }),
  }),
};
