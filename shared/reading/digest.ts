import { sha256 } from "@noble/hashes/sha2.js";

const encoder = new TextEncoder();

/** The SHA-256 of the concatenated texts. */
export function digestOf(texts: Iterable<string>): Uint8Array {
  const hash = sha256.create();
  for (const text of texts) hash.update(encoder.encode(text));
  return hash.digest();
}
