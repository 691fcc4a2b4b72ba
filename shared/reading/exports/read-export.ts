import { isObject } from "@dreamcatcher/text/json";
import { isTextConversation } from "../read.ts";
import { concat, latin1Of, utf8Of } from "./bytes.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { bytesOf, type RandomAccessFile, readBytes } from "./random-access-file.ts";
import { type Piece, splitJson } from "./split-json.ts";
import { UnreadableExport } from "./unreadable-export.ts";
import { openZip, type ZipEntry } from "./zip.ts";

/**
 * One conversation out of an export, for `readConversation`: parsed JSON, or text in Markdown, with its size
 * in the export; or why one could not be taken, in words for its owner; or how many records of a kind are no
 * conversations.
 */
export type ExportEntry =
  | { conversation: unknown; bytes: number }
  | { failure: { external_id: string | null; reason: string } }
  | { skipped: { kind: string; count: number } };

const JSON_ENTRY = /(?:^|\/)(?:conversations(?:-\d+)?|prod-grok-backend|Gemini Apps\/MyActivity)\.json$/;
const MARKDOWN_ENTRY = /\.md$/i;
const MACOS_EXTRA = /(?:^|\/)(?:__MACOSX\/|\._)/;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LOOKED_FOR =
  "conversations.json (or conversations-000.json, conversations-001.json …) of ChatGPT or Claude, or Markdown files (.md) of SpecStory";

/**
 * Reads a data export, a zip, JSON or Markdown by its bytes, one conversation after another; never more than
 * one is in memory. A conversation that cannot be read is an entry of its own and the rest goes on.
 *
 * @throws {UnreadableExport} when the file as a whole cannot be read, after the entries before the place
 * where it breaks
 */
export async function* readExport(
  file: RandomAccessFile,
  limits: Limits = LIMITS,
): AsyncGenerator<ExportEntry> {
  const head = await readBytes(file, 0, Math.min(file.size, 4096));
  refuseForeign(head);
  if (latin1Of(head.subarray(0, 2)) === "PK") yield* readZip(file, limits);
  else if (isJson(head)) yield* readJson("the file", bytesOf(file, 0, file.size), limits);
  else yield* readMarkdownFile(file, limits);
}

/** Names what a file is that people send by mistake. */
function refuseForeign(head: Uint8Array): void {
  const text = latin1Of(withoutMark(head)).trimStart();
  if (text === "") throw new UnreadableExport("The file is empty.");
  const [first, second] = head;
  if (first === 0x1f && second === 0x8b)
    throw new UnreadableExport("The file is compressed with gzip: send the export as a zip, or unpacked.");
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new UnreadableExport("The file is text in UTF-16: save it as UTF-8.");
  if (/^<(?:!doctype|html)/i.test(text))
    throw new UnreadableExport(`The file is a web page: send the export itself, which holds ${LOOKED_FOR}.`);
}

async function* readZip(file: RandomAccessFile, limits: Limits): AsyncGenerator<ExportEntry> {
  const wanted = (name: string) =>
    !MACOS_EXTRA.test(name) && (JSON_ENTRY.test(name) || MARKDOWN_ENTRY.test(name));
  const { entries, others } = await openZip(file, wanted, limits);
  const inJson = entries.filter(({ name }) => JSON_ENTRY.test(name));
  // Beside conversations.json a Markdown file is something the person once attached.
  for (const entry of inJson) yield* readJson(entry.name, entry.bytes(), limits);
  if (inJson.length > 0) return;
  if (entries.length === 0)
    throw new UnreadableExport(
      `The zip holds no conversations: looked for ${LOOKED_FOR}, and found ${others.join(", ") || "nothing"}.`,
    );
  for (const entry of entries) yield await readMarkdownEntry(entry, limits);
}

async function* readJson(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<ExportEntry> {
  const messages: unknown[] = [];
  let size = 0;
  for await (const piece of splitJson(withoutMarkFirst(chunks), limits)) {
    const entry = entryOf(piece, name, limits);
    if ("conversation" in entry && isMessage(entry.conversation)) {
      size += entry.bytes;
      if (size <= limits.conversationBytes) messages.push(entry.conversation);
    } else yield entry;
  }
  if (size > limits.conversationBytes) yield failure(`The conversation in ${name} ${tooLarge(limits)}.`);
  else if (size > 0) yield { conversation: messages, bytes: size };
}

/** A list may be one of messages, and then is itself the conversation. */
const isMessage = (value: unknown): boolean =>
  isObject(value) && (("role" in value && "content" in value) || ("from" in value && "value" in value));

function entryOf(piece: Piece, name: string, limits: Limits): ExportEntry {
  const problem = (what: string) => failure(`Conversation ${piece.position} of ${name} ${what}.`);
  if ("refused" in piece)
    return problem(
      piece.refused === "too large" ? tooLarge(limits) : `is nested deeper than ${limits.depth} levels`,
    );
  const text = utf8Of(piece.bytes);
  if (text === undefined) return problem(NOT_UTF8);
  try {
    return { conversation: JSON.parse(text), bytes: piece.bytes.length };
  } catch {
    return problem("is not valid JSON");
  }
}

const failure = (reason: string, externalId: string | null = null): ExportEntry => ({
  failure: { external_id: externalId, reason },
});

const NOT_UTF8 = "holds bytes that are not UTF-8 text";

const tooLarge = (limits: Limits): string => `is larger than ${limits.conversationBytes / 1024 / 1024} MB`;

async function* readMarkdownFile(file: RandomAccessFile, limits: Limits): AsyncGenerator<ExportEntry> {
  if (file.size > limits.conversationBytes)
    throw new UnreadableExport(`The file is neither a zip nor JSON, and ${tooLarge(limits)}.`);
  const bytes = withoutMark(await readBytes(file, 0, file.size));
  const text = utf8Of(bytes);
  if (text === undefined) throw new UnreadableExport("The file is neither a zip nor UTF-8 text.");
  if (!isTextConversation(text))
    throw new UnreadableExport(
      `The file is neither a zip, nor JSON, nor a conversation in Markdown: looked for ${LOOKED_FOR}.`,
    );
  yield { conversation: text, bytes: bytes.length };
}

async function readMarkdownEntry(entry: ZipEntry, limits: Limits): Promise<ExportEntry> {
  const problem = (what: string) => failure(`${entry.name} ${what}.`, entry.name);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of entry.bytes()) {
    size += chunk.length;
    if (size > limits.conversationBytes) return problem(tooLarge(limits));
    chunks.push(chunk);
  }
  const bytes = withoutMark(concat(chunks));
  const text = utf8Of(bytes);
  if (text === undefined) return problem(NOT_UTF8);
  if (!isTextConversation(text)) return problem("is not a conversation in Markdown");
  return { conversation: text, bytes: bytes.length };
}

const isJson = (head: Uint8Array): boolean => /^\s*[[{]/.test(latin1Of(withoutMark(head)));

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;

async function* withoutMarkFirst(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (head === undefined) {
      yield chunk;
      continue;
    }
    head = concat([head, chunk]);
    if (head.length < BYTE_ORDER_MARK.length) continue;
    yield withoutMark(head);
    head = undefined;
  }
  if (head) yield head;
}
