import type { Readable } from "node:stream";

export interface KeptOutput {
  text: string;
  bytes: number;
}

/**
 * Reads a stream to its end, keeps its first `keep` bytes and counts the rest. Calls `onBytes` with the size
 * of each chunk. Invalid UTF-8 becomes U+FFFD.
 */
export function keepOutput(
  stream: Readable,
  keep: number,
  onBytes: (bytes: number) => void,
): () => KeptOutput {
  const kept: Buffer[] = [];
  let bytes = 0;
  stream.on("data", (chunk: Buffer) => {
    if (bytes < keep) kept.push(chunk.subarray(0, keep - bytes));
    bytes += chunk.length;
    onBytes(chunk.length);
  });
  return () => ({ text: Buffer.concat(kept).toString("utf8"), bytes });
}
