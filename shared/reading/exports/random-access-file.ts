import { concat } from "./bytes.ts";

/** A file of `size` bytes of which any part can be read: in S3, on disk, or chosen in a browser. */
export interface RandomAccessFile {
  size: number;
  /** The bytes from `start` to before `end`, as they come; whoever stops early ends the iteration. */
  stream(start: number, end: number): Promise<AsyncIterable<Uint8Array>> | AsyncIterable<Uint8Array>;
}

/** A file of the browser's, or bytes in memory: `new Blob([bytes])`. */
export const fileOf = (blob: Blob): RandomAccessFile => ({
  size: blob.size,
  stream: (start, end) => chunksOf(blob.slice(start, end).stream()),
});

/** Iterates over a Web stream, as not every browser can. */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Cancelling a stream that has failed throws the failure once more.
    await reader.cancel().catch(() => {});
  }
}

/** Chunks as a Web stream, which pulls them one at a time. */
export function streamOf<Chunk>(chunks: AsyncGenerator<Chunk>): ReadableStream<Chunk> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/** The bytes from `start` to before `end`, as they come. */
export async function* bytesOf(
  file: RandomAccessFile,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (start < end) yield* await file.stream(start, end);
}

/** The same, whole. */
export async function readBytes(file: RandomAccessFile, start: number, end: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(file, start, end)) chunks.push(chunk);
  return concat(chunks);
}
