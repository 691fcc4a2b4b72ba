import { firstText } from "@dreamcatcher/text/json";
import { inOrderOfTime } from "../draft/by-time.ts";
import { isPlainList, talkIdOf, talksIn, timeOf } from "../draft/plain-messages.ts";
import type { RecordsFormat } from "./format.ts";
import { generic } from "./generic.ts";

/**
 * A bare list of messages, `[{role, content}]`, as OpenAI's API accepts it; or one a line. Messages of its
 * assistants, and of Jan, name their thread, and the API lists the newest first.
 *
 * Learnt from openai/openai-python, `src/openai/types/chat` and `src/openai/types/beta/threads`.
 */
export const genericList: RecordsFormat = {
  shape: "records",
  name: "OpenAI messages (bare list)",
  file: "JSON with `[{role, content}]`, or a line of JSON per message",
  isLenient: true,
  detect: (records) =>
    records.some((record) => "role" in record && ("content" in record || "parts" in record)) ||
    isPlainList(records),
  split: talksIn,
  read: (records) =>
    generic.read({
      id: firstText(records.map(talkIdOf)),
      messages: inOrderOfTime(records, timeOf),
    }),
};
