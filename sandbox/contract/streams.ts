import { Writable } from "node:stream";

// Bytes between programs of which neither trusts the other: the sandbox and its caller, the supervisor and
// what it starts.

/** All bytes of a stream; throws `tooMuch` after `most` of them. */
export async function readAtMost(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
  tooLarge: Error,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Writes all of `bytes` and closes the stream, whether the other end wants them or not. */
export function writeAll(stream: unknown, bytes: Uint8Array): void {
  if (!(stream instanceof Writable)) throw new Error("There is no pipe to write to.");
  // A sandbox that needs no more closes its end: what it made of it, its report says.
  stream.on("error", () => {});
  stream.end(bytes);
}
