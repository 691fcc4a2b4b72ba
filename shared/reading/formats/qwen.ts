import { isObject, type JsonObject, objectOf } from "@dreamcatcher/text/json";
import type { ObjectFormat } from "./format.ts";
import { openWebUi } from "./open-webui.ts";

/**
 * Qwen Chat, which is made from Open WebUI and exports its chats in the same form: of an answer the text is
 * in `content_list`, in pieces of which each has its `phase`.
 *
 * Learnt from harishgovardhandamodar/hive-llm-queries, a dashboard of such exports.
 */
export const qwen: ObjectFormat = {
  shape: "object",
  name: "Qwen",
  file: "the export of all chats (JSON)",
  detect: (conversation) => openWebUi.detect(conversation) && messagesOf(conversation).some(hasPhases),
  read: (conversation) => ({ ...openWebUi.read(conversation), source: "qwen" }),
};

function messagesOf({ chat }: JsonObject): unknown[] {
  const { history, messages } = objectOf(chat);
  return [...Object.values(objectOf(objectOf(history).messages)), ...Object.values(Object(messages))];
}

const hasPhases = (message: unknown): boolean => isObject(message) && Array.isArray(message.content_list);
