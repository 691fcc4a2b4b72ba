import { firstText, type JsonObject, objectsOf, textOf } from "@dreamcatcher/text/json";
import { inOrderOfTime } from "../draft/by-time.ts";
import type { DraftMessage } from "../draft/draft.ts";
import { attachmentOf, readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { RecordsFormat } from "./format.ts";

/** Chunks between the pieces of an answer that are no part of its text. */
const MARKS = new Set<unknown>(["reference", "tool_call"]);

/**
 * Mistral's Le Chat: a file `chat-<id>.json` is the list of the chat's messages in no order. The text of an
 * answer stands in `contentChunks`, of which `content` repeats the text or is empty. There is no title.
 *
 * Learnt from Superkikim/nexus-ai-chat-importer, `src/providers/lechat/lechat-types.ts`.
 */
export const leChat: RecordsFormat = {
  shape: "records",
  name: "Le Chat",
  file: "the zip of the data export, or a `chat-….json` out of it",
  detect: (records) => records.some((record) => "chatId" in record && "contentChunks" in record),
  read(records) {
    const id = firstText(records.map(({ chatId }) => chatId));
    return {
      source: "le-chat",
      external_id: id,
      url: id && /^[0-9a-f-]{36}$/i.test(id) ? `https://chat.mistral.ai/chat/${id}` : null,
      messages: inOrderOfTime(lastVersions(records), ({ createdAt }) => createdAt).flatMap(said),
    };
  },
};

/** An answer that was written again keeps its id, and the last version of it was seen. */
function lastVersions(records: readonly JsonObject[]): JsonObject[] {
  const versions = new Map<unknown, JsonObject>();
  for (const record of records) {
    const key = textOf(record.id) ?? record;
    const known = versions.get(key);
    if (known === undefined || versionOf(record) >= versionOf(known)) versions.set(key, record);
  }
  return [...versions.values()];
}

const versionOf = ({ version }: JsonObject): number => (typeof version === "number" ? version : 0);

function said(message: JsonObject): DraftMessage[] {
  const role = roleOf(message.role);
  if (role !== "user" && role !== "assistant") return [];
  const chunks = objectsOf(message.contentChunks);
  const files = [...objectsOf(message.files), ...objectsOf(message.canvas).map(withItsText)];
  const { content, attachments, unread } = readParts(
    chunks.filter(({ type }) => !MARKS.has(type)).map((chunk) => ({ url: chunk.imageUrl, ...chunk })),
    "",
  );
  return [
    {
      role,
      content: content || (textOf(message.content) ?? ""),
      created: message.createdAt,
      attachments: [...files.flatMap((file) => attachmentOf(file) ?? []), ...attachments],
      unread,
    },
  ];
}

/** The text of a canvas is its content, as an attachment's is what was extracted of it. */
const withItsText = (canvas: JsonObject): JsonObject => ({ ...canvas, extracted_content: canvas.content });
