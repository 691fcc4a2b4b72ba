import { clip, oneLine } from "@dreamcatcher/text/clip";
import { firstText, isObject, type JsonObject, objectOf } from "@dreamcatcher/text/json";
import type { DraftDocument, DraftMessage } from "./draft.ts";

/** What the parts of a message say, what is attached, and the kinds of parts that cannot be read. */
export type Said = Pick<DraftMessage, "content"> & Required<Pick<DraftMessage, "attachments" | "unread">>;

/** Kinds of parts that are the machine's own business: reasoning and tool traffic. */
const MACHINE_PARTS = new Set<unknown>([
  "function_call",
  "function_call_output",
  "reasoning",
  "redacted_thinking",
  "thinking",
  "tool-call",
  "tool-invocation",
  "tool-result",
  "tool_call",
  "tool_result",
  "tool_use",
]);

/**
 * Reads the content of a message as any tool writes it: text, a part, or a list of parts. Parts are text
 * (`text`, `content`, `transcript`, `value`), or a file, picture or recording, of which the name and the
 * extracted text are taken. What is left is counted by its kind, so that no part vanishes.
 *
 * @param separator what the texts of two parts are joined with
 */
export function readParts(content: unknown, separator = "\n\n"): Said {
  const parts = new Parts();
  parts.read(content);
  return {
    content: parts.texts.filter((text) => text.trim() !== "").join(separator),
    attachments: parts.attachments,
    unread: parts.unread,
  };
}

class Parts {
  readonly texts: string[] = [];
  readonly attachments: DraftDocument[] = [];
  readonly unread: string[] = [];

  read(part: unknown): void {
    if (Array.isArray(part)) for (const each of part) this.read(each);
    else if (typeof part === "string") this.texts.push(part);
    else if (isObject(part)) this.#readObject(part);
  }

  #readObject(part: JsonObject): void {
    const kind = kindOf(part);
    if (MACHINE_PARTS.has(kind)) return;
    const text = textIn(part);
    const attachment = attachmentOf(part);
    if (text !== undefined) this.texts.push(text);
    else if (typeof part.content === "object" && part.content !== null) this.read(part.content);
    else if (attachment) this.attachments.push(attachment);
    else if (!isEmptyText(part)) this.unread.push(clip(oneLine(kind ?? "unknown"), 50));
  }
}

const kindOf = (part: JsonObject): string | undefined => firstText([part.type, part.content_type, part.kind]);

const textIn = (part: JsonObject): string | undefined =>
  firstText([part.text, objectOf(part.text).value, part.content, part.transcript, part.value, part.markdown]);

/** A part for text that holds none. */
const isEmptyText = (part: JsonObject): boolean =>
  [part.text, part.content, part.transcript, part.value].some((field) => typeof field === "string");

/** A file, picture or recording that has a name, a description, an address or its extracted text. */
export function attachmentOf(part: JsonObject): DraftDocument | undefined {
  const inner = [part.file, part.image_url, part.source, objectOf(part.metadata).dalle].map(objectOf);
  const first = (...names: string[]) =>
    firstText(names.flatMap((name) => [part, ...inner].map((each) => each[name])));
  const title = first("file_name", "filename", "fileName", "name", "title", "prompt", "alt");
  const url = first("url");
  const content = first("extracted_content", "extractedContent");
  if (title === undefined && url === undefined && content === undefined) return undefined;
  return {
    title,
    url,
    content_type: first("mime_type", "mimeType", "media_type", "file_type", "content_type"),
    content,
  };
}
