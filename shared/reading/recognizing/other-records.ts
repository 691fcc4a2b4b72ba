import { isObject, type JsonObject, textOf } from "@dreamcatcher/text/json";

/**
 * What the tools export beside conversations, known by its fields. The ones of ChatGPT are listed in
 * `mitkury/chatgpt-export-parser docs/chatgpt-data-export-format.md`, where a rating links a conversation and
 * a shared link names it; of Claude these are `users.json`, `projects.json` and `memories.json`; Google
 * Takeout writes the activity of all products alike.
 */
const KINDS: Record<string, (record: JsonObject) => boolean> = {
  "ratings of answers": ({ rating, type, data }) =>
    typeof rating === "string" || (type === "rating" && isObject(data)),
  "comparisons of answers": (record) => "evaluation_name" in record && "output" in record,
  "shared links": (record) => "is_anonymous" in record && "conversation_id" in record,
  accounts: ({ email, email_address, id, uuid }) =>
    textOf(email ?? email_address) !== undefined && textOf(id ?? uuid) !== undefined,
  projects: (record) => "prompt_template" in record && Array.isArray(record.docs),
  "generated pictures and videos": (record) => "original_prompt" in record && "media_type" in record,
  memories: (record) => "conversations_memory" in record,
  "activity of other apps": ({ header, time, products }) =>
    textOf(header) !== undefined && textOf(time) !== undefined && Array.isArray(products),
};

/** What a record is that no format recognizes; undefined where that is not known. */
export const kindOfOther = (record: unknown): string | undefined =>
  isObject(record) ? Object.keys(KINDS).find((kind) => KINDS[kind]?.(record)) : undefined;
