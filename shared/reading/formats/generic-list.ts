import { firstText } from "@dreamcatcher/text/json";
import type { RecordsFormat } from "./format.ts";
import { generic } from "./generic.ts";

/**
 * A bare list of messages, `[{role, content}]`, as OpenAI's API accepts it; or one a line. Messages of its
 * assistants, and of Jan, name their thread.
 */
export const genericList: RecordsFormat = {
  shape: "records",
  name: "OpenAI messages (bare list)",
  file: "JSON with `[{role, content}]`, or a line of JSON per message",
  isLenient: true,
  detect: (records) =>
    records.some((record) => "role" in record && ("content" in record || "parts" in record)),
  read: (messages) => generic.read({ id: firstText(messages.map(({ thread_id }) => thread_id)), messages }),
};
