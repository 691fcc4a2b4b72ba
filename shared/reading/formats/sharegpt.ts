import { objectsOf, textOf } from "@dreamcatcher/text/json";
import type { JsonFormat } from "./format.ts";
import { roleOf } from "./role.ts";

/** ShareGPT, the format of many datasets: `conversations: [{from: human | gpt, value}]`. */
export const shareGpt: JsonFormat = {
  name: "ShareGPT (conversations: [{from, value}])",
  matches: ({ conversations }) => objectsOf(conversations).some(({ from }) => typeof from === "string"),
  read: (conversation) => ({
    source: "sharegpt",
    external_id: conversation.id,
    title: conversation.title,
    model: conversation.model,
    messages: objectsOf(conversation.conversations).flatMap(({ from, value }) => {
      const role = roleOf(from);
      return role === "user" || role === "assistant" ? [{ role, content: textOf(value) ?? "" }] : [];
    }),
  }),
};
