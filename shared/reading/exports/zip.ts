import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { clip } from "@dreamcatcher/text/text";
import yauzl from "yauzl";
import type { Limits } from "./limits.ts";
import { bytesOf, type RandomAccessFile, readBytes } from "./random-access-file.ts";
import { UnreadableExport } from "./unreadable-export.ts";

export type ZipLimits = Pick<Limits, "inflatedBytes" | "ratio" | "ratioFreeBytes" | "entries">;

/** A file in a zip; `bytes` inflates it as it is read. */
export interface ZipEntry {
  name: string;
  bytes(): AsyncGenerator<Buffer>;
}

const READ_AHEAD = 1024 * 1024;

/**
 * The files of a zip whose names are wanted, in the order of their names, and a few of the other names. All are
 * checked before the first is inflated: against bombs, against names that point outside, against encryption.
 * Throws UnreadableExport for a zip that is bad in itself; what the file's own stream throws passes through.
 */
export async function openZip(
  file: RandomAccessFile,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): Promise<{ entries: ZipEntry[]; others: string[] }> {
  const reader = new Reader(file);
  const found: yauzl.Entry[] = [];
  const others: string[] = [];
  let count = 0;
  const zip = await explained(reader, async () => {
    const opened = await yauzl.fromRandomAccessReaderPromise(reader, file.size, { autoClose: false });
    for await (const entry of opened.eachEntry()) {
      if (++count > limits.entries)
        throw new UnreadableExport(`The zip holds more than ${limits.entries} files.`);
      if (wanted(entry.fileName)) found.push(entry);
      else if (others.length < 5) others.push(entry.fileName);
    }
    return opened;
  });
  check(found, file.size, limits);
  found.sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const entries = found.map((entry) => ({ name: entry.fileName, bytes: () => inflated(zip, entry, reader) }));
  return { entries, others };
}

function check(entries: readonly yauzl.Entry[], zipSize: number, limits: ZipLimits): void {
  let inflatedSize = 0;
  let deflatedSize = 0;
  for (const { fileName, compressedSize, uncompressedSize, ...entry } of entries) {
    inflatedSize += uncompressedSize;
    deflatedSize += compressedSize;
    if (uncompressedSize > limits.ratioFreeBytes && uncompressedSize > compressedSize * limits.ratio)
      throw new UnreadableExport(
        `${fileName} in the zip inflates to more than ${limits.ratio} times its size, as no conversations do: the zip is made to overwhelm its reader.`,
      );
    if ((entry.generalPurposeBitFlag & 1) !== 0)
      throw new UnreadableExport(`${fileName} in the zip is encrypted: save it without a password.`);
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw new UnreadableExport(
        `${fileName} in the zip is compressed by a method that is not supported (${entry.compressionMethod}): save it as an ordinary zip.`,
      );
  }
  if (inflatedSize > limits.inflatedBytes)
    throw new UnreadableExport(
      `The conversations in the zip inflate to ${inflatedSize} bytes, and at most ${limits.inflatedBytes} are read.`,
    );
  if (deflatedSize > zipSize)
    throw new UnreadableExport(
      "The files in the zip lie over each other: the zip is made to overwhelm its reader.",
    );
}

/** Inflating never goes beyond the size the zip declares, which has been checked: yauzl sees to that. */
async function* inflated(zip: yauzl.ZipFile, entry: yauzl.Entry, reader: Reader): AsyncGenerator<Buffer> {
  const stream = await explained(reader, () => zip.openReadStreamPromise(entry));
  const chunks = stream[Symbol.asyncIterator]();
  let crc = 0;
  try {
    for (;;) {
      const { done, value } = await explained(reader, () => chunks.next());
      if (done) break;
      crc = crc32(value, crc);
      yield value;
    }
  } finally {
    stream.destroy();
  }
  if (crc !== entry.crc32)
    throw new UnreadableExport(
      `${entry.fileName} in the zip is damaged: its checksum is wrong. Download or save the export again.`,
    );
}

/** Says of what goes wrong in the zip what it means; what goes wrong in reading the file is not the zip's fault. */
async function explained<T>(reader: Reader, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (reader.failure !== undefined) throw reader.failure;
    if (error instanceof UnreadableExport) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/^(?:invalid relative path|absolute path|invalid characters in fileName): /.test(message))
      throw new UnreadableExport(
        `The zip holds a file whose name points outside of it (${clip(message.slice(message.indexOf(": ") + 2), 300)}).`,
      );
    if (/End of central directory|unexpected EOF|overflows file bounds/i.test(message))
      throw new UnreadableExport(
        "The zip is cut off: its end is missing. Download or save the export again, and send it whole.",
      );
    if (/encrypt/i.test(message))
      throw new UnreadableExport("The zip is encrypted: save it without a password.");
    throw new UnreadableExport(`The zip is damaged (${clip(message, 300)}).`);
  }
}

/**
 * Gives yauzl the parts of a file. yauzl reads the table of contents a few bytes at a time, which would be one
 * request each, so a block is read ahead.
 */
class Reader extends yauzl.RandomAccessReader {
  failure: unknown;
  readonly #file: RandomAccessFile;
  #block: { start: number; bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };

  constructor(file: RandomAccessFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#noting(bytesOf(this.#file, start, end)), { objectMode: false });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#fill(buffer.subarray(offset, offset + length), position).then(
      () => callback(null),
      (error: Error) => callback(error),
    );
  }

  async #fill(target: Buffer, position: number): Promise<void> {
    const { start, bytes } = this.#block;
    if (position < start || position + target.length > start + bytes.length) {
      const end = Math.min(this.#file.size, position + Math.max(READ_AHEAD, target.length));
      this.#block = { start: position, bytes: await this.#noted(() => readBytes(this.#file, position, end)) };
    }
    const from = position - this.#block.start;
    const copied = this.#block.bytes.copy(target, 0, from, from + target.length);
    if (copied < target.length) throw new Error("unexpected EOF");
  }

  async #noted<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }

  async *#noting(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
    try {
      yield* chunks;
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}
