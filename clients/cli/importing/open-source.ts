import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import type { RandomAccessFile } from "@dreamcatcher/reading/exports/random-access-file";
import { randomAccess } from "../files/random-access.ts";

/** A file that is open to be read. */
export interface OpenSource {
  file: RandomAccessFile;
  /** How many bytes of a last line are left out, since it is still being written. */
  unfinished: number;
  close(): Promise<void>;
}

const NEWLINE = 0x0a;
const BLOCK_BYTES = 64 * 1024;
/** A longer line is no message of a session. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

/**
 * Opens a file as it is now: what is added while it is read is left for the next time, and so is the
 * beginning of a line of JSON that is not whole.
 *
 * @param onRead called with the number of bytes of each part that is read
 * @throws {Error} when the file cannot be opened
 */
export async function openSource(path: string, onRead: (bytes: number) => void): Promise<OpenSource> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const whole = await wholeLinesOf(handle, size);
    const file = randomAccess(handle, whole, onRead);
    return { file, unfinished: size - whole, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The size of JSON lines without a last line that breaks off; of any other file the whole size. */
async function wholeLinesOf(handle: FileHandle, size: number): Promise<number> {
  if (!(await startsWithLine(handle))) return size;
  const tail: Buffer[] = [];
  for (let end = size; end > 0 && size - end < MAX_LINE_BYTES; end -= BLOCK_BYTES) {
    const start = Math.max(0, end - BLOCK_BYTES);
    const block = await blockOf(handle, start, end - start);
    const newline = block.lastIndexOf(NEWLINE);
    tail.unshift(block.subarray(newline + 1));
    if (newline !== -1) return isWhole(Buffer.concat(tail)) ? size : start + newline + 1;
  }
  return size;
}

async function startsWithLine(handle: FileHandle): Promise<boolean> {
  const head = await blockOf(handle, 0, BLOCK_BYTES);
  const end = head.indexOf(NEWLINE);
  const line = end === -1 ? head : head.subarray(0, end);
  return line[0] === 0x7b && (end === -1 ? head.length === BLOCK_BYTES : isWhole(line));
}

async function blockOf(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

function isWhole(line: Buffer): boolean {
  const text = line.toString().trim();
  if (text === "") return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
