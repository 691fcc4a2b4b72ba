import { clip, oneLine } from "@dreamcatcher/text/clip";
import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { DraftDocument, DraftMessage } from "./draft.ts";

/** What the parts of a message say, what is attached, and the kinds of parts that cannot be read. */
export type Said = Pick<DraftMessage, "content"> & Required<Pick<DraftMessage, "attachments" | "unread">>;

/** Kinds of parts that are the machine's own business: reasoning, tool traffic, marks of a source. */
const MACHINE_PART =
  /^(?:flag|reference|references|step[-_]start|step[-_]finish|tool|token_budget)$|^(?:dynamic-)?tool-|^injected_|thinking|thought|reasoning|(?:function|tool)[-_]?(?:call|invocation|output|response|result|use)/i;

const SPEECH = /audio|speech|transcri|voice/i;
const RECORDING = /audio|video|voice/i;

/**
 * Reads the content of a message as any tool writes it: text, a part, or a list of parts. Parts are text
 * (`text`, `content`, `transcript`, `value` …), more parts (`parts`, `content`), or a file, picture or
 * recording, of which the name and the extracted text are taken. What is left is counted by its kind, so
 * that no part vanishes; a recording beside its transcript is not left.
 *
 * @param separator what the texts of two parts are joined with
 */
export function readParts(content: unknown, separator = "\n\n"): Said {
  const parts = new Parts();
  parts.read(content);
  return {
    content: parts.texts.filter((text) => text.trim() !== "").join(separator),
    attachments: parts.attachments,
    unread: parts.isTranscribed ? parts.unread.filter((kind) => !RECORDING.test(kind)) : parts.unread,
  };
}

class Parts {
  readonly texts: string[] = [];
  readonly attachments: DraftDocument[] = [];
  readonly unread: string[] = [];
  isTranscribed = false;
  /** Whether the text before is a piece of a sentence, if text follows. */
  #before: "text" | "cited" | "other" = "other";

  /** Parts in parts are put on a list, so that depth costs no stack. */
  read(content: unknown): void {
    const waiting = [content];
    while (waiting.length > 0) {
      const part = waiting.pop();
      const inner = isObject(part) ? this.#readObject(part) : part;
      if (Array.isArray(inner)) for (const each of inner.toReversed()) waiting.push(each);
      else if (typeof inner === "string") this.#add(inner, isCited(part));
      else if (isObject(inner)) waiting.push(inner);
      else this.#before = "other";
    }
  }

  /** What is cited are pieces of a text, which goes on within a sentence. */
  #add(text: string, cited: boolean): void {
    if (this.#before === "cited" || (cited && this.#before === "text"))
      this.texts.push(`${this.texts.pop()}${text}`);
    else this.texts.push(text);
    this.#before = cited ? "cited" : "text";
  }

  /** Returns the parts that a part consists of. */
  #readObject(part: JsonObject): unknown {
    const kind = kindOf(part);
    if (kind !== undefined && MACHINE_PART.test(kind)) return undefined;
    if (Array.isArray(part.parts) && part.parts.length > 0) return part.parts;
    const text = textIn(part);
    if (text !== undefined) {
      if (SPEECH.test(kind ?? "")) this.isTranscribed = true;
      return text;
    }
    if (typeof part.content === "object" && part.content !== null) return part.content;
    const attachment = attachmentOf(part);
    if (attachment) this.attachments.push(attachment);
    else if (!isEmpty(part, kind)) this.unread.push(clip(oneLine(kind ?? "unknown"), 50) || "unknown");
    return undefined;
  }
}

/** Anthropic's API cuts a text where what it cites begins and ends. */
const isCited = (part: unknown): boolean =>
  isObject(part) && objectsOf(part.citations).some((citation) => "cited_text" in citation);

const kindOf = (part: JsonObject): string | undefined => firstText([part.type, part.content_type, part.kind]);

const textIn = (part: JsonObject): string | undefined =>
  firstText([
    part.text,
    objectOf(part.text).value,
    part.content,
    part.transcript,
    objectOf(part.audio).transcript,
    objectOf(part.input_audio).transcript,
    part.value,
    part.markdown,
    part.refusal,
  ]);

/** A part for text that holds none, or one that holds nothing at all. */
const isEmpty = (part: JsonObject, kind: string | undefined): boolean =>
  kind === "text" ||
  Object.keys(part).length === 0 ||
  [part.text, part.content, part.transcript, part.value].some((field) => typeof field === "string") ||
  Array.isArray(part.parts);

/** Reads a list of files that are attached to a message; those without a name are counted. */
export function readFiles(files: readonly JsonObject[]): Pick<Said, "attachments" | "unread"> {
  const attachments = files.map(attachmentOf).filter((file) => file !== undefined);
  const unread = Array.from({ length: files.length - attachments.length }, () => "file");
  return { attachments, unread };
}

/** A file, picture or recording that has a name, a description, an address or its extracted text. */
export function attachmentOf(part: JsonObject): DraftDocument | undefined {
  const inner = [part.file, part.image_url, part.source, objectOf(part.metadata).dalle].map(objectOf);
  const first = (...names: string[]) =>
    firstText(names.flatMap((name) => [part, ...inner].map((each) => each[name])));
  const title = first("file_name", "filename", "fileName", "name", "title", "prompt", "alt");
  const address = firstText([first("url"), part.image_url]);
  const url = address?.startsWith("http") ? address : undefined;
  const source = objectOf(part.source);
  const content =
    first("extracted_content", "extractedContent", "extracted_text", "extractedText") ??
    (source.type === "text" ? textOf(source.data) : undefined);
  if (title === undefined && url === undefined && content === undefined) return undefined;
  return {
    title,
    url,
    content_type: first("mime_type", "mimeType", "media_type", "file_type", "content_type"),
    content,
  };
}
