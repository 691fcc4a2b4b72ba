import { isLenient, recognize } from "./content.ts";
import { Peekable } from "./peekable.ts";

/** A conversation as a file of a zip, out of which `readExport` reads the same conversation. */
export interface Packed {
  /** Its name, without folders. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether a zip with conversations of other formats is read without it: it needs a zip of its own. */
  isLenient: boolean;
}

const KEPT_ENDS = /\.(?:jsonl?|md|txt|html?|csv)$/i;
const MAX_NAME = 120;

/**
 * Packs a conversation of an export, as `readExport` gives it.
 *
 * @param fileName the name of the file that held it: it may hold the conversation's id
 * @returns undefined where it would not be found in a file of its own
 */
export async function packConversation(conversation: unknown, fileName: string): Promise<Packed | undefined> {
  const bytes = new TextEncoder().encode(textOf(conversation));
  const content = await recognize(new Peekable(oneChunk(bytes)));
  return content && { name: nameOf(conversation, fileName), bytes, isLenient: isLenient(content) };
}

/** Records stand one a line, as most tools write them. */
function textOf(conversation: unknown): string {
  if (typeof conversation === "string") return conversation;
  if (!Array.isArray(conversation)) return JSON.stringify(conversation);
  return conversation.map((record) => `${JSON.stringify(record)}\n`).join("");
}

function nameOf(conversation: unknown, fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/s, "").replace(/[^\w.-]/g, "_");
  if (KEPT_ENDS.test(base)) return base.slice(-MAX_NAME);
  const end = typeof conversation === "string" ? "txt" : Array.isArray(conversation) ? "jsonl" : "json";
  return `${base.slice(0, MAX_NAME) || "conversation"}.${end}`;
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
