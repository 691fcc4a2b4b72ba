import { IMPORT_ORIGIN } from "./fragment-origin.ts";
import type { DreamRecord } from "./stored.ts";

/** The conversations that a dream was organized from. */
export const conversationsOf = ({ origins }: DreamRecord) =>
  Object.keys(origins).filter((origin) => origin !== IMPORT_ORIGIN);

/** A dream's stored bytes with this content of one origin, and how many bytes that adds. */
export function storedBytesAfter(before: DreamRecord | undefined, origin: string, content: unknown) {
  const bytes = Buffer.byteLength(JSON.stringify(content));
  const stored_bytes = { ...before?.stored_bytes, [origin]: bytes };
  return { stored_bytes, added_bytes: bytes - (before?.stored_bytes[origin] ?? 0) };
}

export const storedBytesOf = ({ stored_bytes }: DreamRecord) =>
  Object.values(stored_bytes).reduce((sum, bytes) => sum + bytes, 0);
