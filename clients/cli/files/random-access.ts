import type { FileHandle } from "node:fs/promises";
import type { RandomAccessFile } from "@dreamcatcher/reading/exports/random-access-file";

const CHUNK_BYTES = 256 * 1024;

/**
 * A file as it is now, whatever is appended to it later.
 *
 * @param size what is behind these bytes is left out
 * @param onRead called with the number of bytes of each part that is read
 */
export const randomAccess = (
  handle: FileHandle,
  size: number,
  onRead: (bytes: number) => void = () => {},
): RandomAccessFile => ({ size, stream: (start, end) => chunksOf(handle, start, end, onRead) });

/** Reads in place, so that no position is shared; the end may come early where the file was cut off. */
async function* chunksOf(
  handle: FileHandle,
  start: number,
  end: number,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const chunk = new Uint8Array(Math.min(CHUNK_BYTES, end - at));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) return;
    onRead(bytesRead);
    yield chunk.subarray(0, bytesRead);
    at += bytesRead;
  }
}
