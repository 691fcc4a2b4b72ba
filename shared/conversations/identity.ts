import { createHash } from "node:crypto";
import type { Transcript } from "./transcript.ts";

const ID_LENGTH = 26;

/**
 * The id of a conversation, the same whenever it is read again: by the source's own id, else by its address,
 * else by its title and opening, so that a talk which has grown keeps its id. 130 bits in base 32.
 */
export function conversationId(transcript: Transcript): string {
  const { source, external_id, url, title, messages } = transcript;
  const opening = messages.find((message) => message.role === "user") ?? messages[0];
  const key =
    external_id !== null
      ? ["id", source, external_id]
      : url !== null
        ? ["url", source, url]
        : ["opening", source, title, opening?.content];
  const digest = createHash("sha256").update(JSON.stringify(key)).digest("hex");
  return `c-${BigInt(`0x${digest}`).toString(32).padStart(52, "0").slice(-ID_LENGTH)}`;
}

/**
 * SHA-256, hexadecimal, over what a transcript says: title, messages and documents. Times, address and model
 * do not count, since exporting a talk again may change them.
 */
export function contentHash(transcript: Transcript): string {
  const hash = createHash("sha256").update(JSON.stringify(transcript.title));
  for (const { role, content } of transcript.messages) hash.update(JSON.stringify([role, content]));
  for (const { title, url, content_type, content } of transcript.documents)
    hash.update(JSON.stringify([title, url ?? null, content_type ?? null, content ?? null]));
  return hash.digest("hex");
}
