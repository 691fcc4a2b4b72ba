import type { ReadableReader } from "@zip.js/zip.js/lib/zip-core-reader.js";
import { bytesOf, type RandomAccessFile, readBytes, streamOf } from "./random-access-file.ts";
import { UnreadableExport } from "./unreadable-export.ts";

const READ_AHEAD = 1024 * 1024;
/** To find the table of contents and to check where it leads; an ordinary zip takes a handful. */
const MAX_REQUESTS = 100;

/**
 * Reads the parts of a file for zip.js. It reads the headers in a zip a few bytes at a time, which would be
 * one request each, so a block is read ahead; small files in a row come out of the same block.
 */
export class ZipSource implements ReadableReader {
  readonly size: number;
  /** What went wrong in reading the file, as its own stream has thrown it. */
  failure: { error: unknown } | undefined;
  readonly #file: RandomAccessFile;
  readonly #mostBytes: number;
  #requests = 0;
  #block: { start: number; bytes: Uint8Array } = { start: 0, bytes: new Uint8Array() };

  /** @param mostBytes that are read at once, of which the table of contents has the most */
  constructor(file: RandomAccessFile, mostBytes: number) {
    this.size = file.size;
    this.#file = file;
    this.#mostBytes = mostBytes;
  }

  /** The whole file, which zip.js would ask for if it could not read parts. */
  get readable(): ReadableStream<Uint8Array> {
    return streamOf(this.bytes(0, this.size));
  }

  /** What zip.js reads for the table of contents, within bounds that a zip made to be slow would exceed. */
  readUint8Array(start: number, length: number): Promise<Uint8Array> {
    if (length > this.#mostBytes)
      throw new UnreadableExport(
        `The zip's table of contents has ${length} bytes, and at most ${this.#mostBytes} are read.`,
      );
    if (this.#requests > MAX_REQUESTS)
      throw new UnreadableExport("The zip is damaged (its table of contents leads to nowhere).");
    return this.read(start, length);
  }

  /** A few bytes, fewer at the end of the file; those around them are at hand then. */
  async read(start: number, length: number): Promise<Uint8Array> {
    if (start < 0) throw new UnreadableExport("The zip is damaged (it points before its beginning).");
    const end = Math.min(this.size, start + length);
    if (!this.#holds(start, end)) {
      this.#requests++;
      const ahead = Math.min(this.size, Math.max(end, start + READ_AHEAD));
      const bytes = await this.#noted(() => readBytes(this.#file, start, ahead));
      this.#block = { start, bytes };
    }
    return this.#held(start, end);
  }

  /** The bytes from `start` to before `end`, as they come. */
  async *bytes(start: number, end: number): AsyncGenerator<Uint8Array> {
    if (this.#holds(start, end)) return yield this.#held(start, end);
    const chunks = bytesOf(this.#file, start, end);
    try {
      for (;;) {
        const { done, value } = await this.#noted(() => chunks.next());
        if (done) return;
        yield value;
      }
    } finally {
      await chunks.return();
    }
  }

  #holds(start: number, end: number): boolean {
    return start >= this.#block.start && end <= this.#block.start + this.#block.bytes.length;
  }

  #held(start: number, end: number): Uint8Array {
    return this.#block.bytes.subarray(start - this.#block.start, end - this.#block.start);
  }

  async #noted<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      this.failure = { error };
      throw error;
    }
  }
}
