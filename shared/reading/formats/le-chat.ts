import { firstText, type JsonObject, objectsOf, textOf } from "@dreamcatcher/text/json";
import { inOrderOfTime } from "../draft/by-time.ts";
import type { DraftMessage } from "../draft/draft.ts";
import { attachmentOf, readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import { addressedIn, WebPages } from "../draft/web-pages.ts";
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
  idOfFile: (name) => /(?:^|\/)chat-([\w-]{1,100})\.json$/.exec(name)?.[1],
  detect: (records) => records.some((record) => "chatId" in record && "contentChunks" in record),
  read(records) {
    const pages = new WebPages();
    const messages: DraftMessage[] = [];
    for (const message of inOrderOfTime(lastVersions(records), ({ createdAt }) => createdAt)) {
      const role = roleOf(message.role);
      if (role !== "user" && role !== "assistant") continue;
      for (const { publicResult, references } of objectsOf(message.contentChunks))
        pages.add(addressedIn([publicResult, references]), messages.length);
      messages.push({ role, ...said(message), created: message.createdAt });
    }
    const id = firstText(records.map(({ chatId }) => chatId));
    return {
      source: "le-chat",
      external_id: id,
      url: id && /^[0-9a-f-]{36}$/i.test(id) ? `https://chat.mistral.ai/chat/${id}` : null,
      messages,
      documents: pages.documents,
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

function said(message: JsonObject): Omit<DraftMessage, "role"> {
  const canvases = objectsOf(message.canvas).map(withItsText);
  const files = [...objectsOf(message.files), ...canvases];
  const marks = canvases.length > 0 ? new Set([...MARKS, "canva"]) : MARKS;
  const chunks = objectsOf(message.contentChunks).filter(({ type }) => !marks.has(type));
  const spoken = readParts(
    chunks.map((chunk) => ({ name: chunk.fileReference, url: chunk.imageUrl ?? chunk.fileUrl, ...chunk })),
    "",
  );
  return {
    content: spoken.content || (textOf(message.content) ?? ""),
    attachments: [...files.flatMap((file) => attachmentOf(file) ?? []), ...spoken.attachments],
    unread: spoken.unread,
  };
}

/** The text of a canvas is its content, as an attachment's is what was extracted of it. */
const withItsText = (canvas: JsonObject): JsonObject => ({ ...canvas, extracted_content: canvas.content });
