import { Readable } from "node:stream";

/** A file of `size` bytes of which any part can be read: in S3, on disk or in memory. */
export interface RandomAccessFile {
  size: number;
  /** The bytes from `start` to before `end`. */
  stream(start: number, end: number): Promise<Readable> | Readable;
}

/** A file that lies in memory. */
export const fileOf = (bytes: Buffer): RandomAccessFile => ({
  size: bytes.length,
  stream: (start, end) => Readable.from([bytes.subarray(start, end)], { objectMode: false }),
});

/** The bytes from `start` to before `end`, as they come. */
export async function* bytesOf(
  file: RandomAccessFile,
  start: number,
  end: number,
): AsyncGenerator<Buffer, void, undefined> {
  if (start < end) for await (const chunk of await file.stream(start, end)) yield Buffer.from(chunk);
}

/** The same, whole. */
export async function readBytes(file: RandomAccessFile, start: number, end: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytesOf(file, start, end)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
