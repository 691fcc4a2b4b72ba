import { firstText, type JsonObject } from "@dreamcatcher/text/json";
import type { RecordsFormat } from "./format.ts";
import { generic } from "./generic.ts";

const conversationOf = ({ thread_id, conversation_id, chat_id }: JsonObject): string | undefined =>
  firstText([thread_id, conversation_id, chat_id]);

/**
 * A bare list of messages, `[{role, content}]`, as OpenAI's API accepts it; or one a line. Messages of its
 * assistants, and of Jan, name their thread; logs may hold the messages of several.
 */
export const genericList: RecordsFormat = {
  shape: "records",
  name: "OpenAI messages (bare list)",
  file: "JSON with `[{role, content}]`, or a line of JSON per message",
  isLenient: true,
  detect: (records) =>
    records.some((record) => "role" in record && ("content" in record || "parts" in record)),
  read: (messages) => generic.read({ id: firstText(messages.map(conversationOf)), messages }),
  conversationOf,
};
