import { Writable } from "node:stream";

// Streams between programs that do not trust each other, such as the sandbox and its caller.

/**
 * Reads a stream to its end.
 *
 * @throws {Error} when the stream has more than `maxBytes`
 */
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

/**
 * Writes `bytes` and ends the stream, also where the other end has closed it.
 *
 * @throws {Error} when the stream is no pipe
 */
export function writeAll(stream: unknown, bytes: Uint8Array): void {
  if (!(stream instanceof Writable)) throw new Error("There is no pipe to write to.");
  // A sandbox may close its end early; its report has the result.
  stream.on("error", () => {});
  stream.end(bytes);
}
