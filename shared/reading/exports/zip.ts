import { clip } from "@dreamcatcher/text/clip";
import {
  type Entry,
  ERR_BAD_FORMAT,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_NOT_FOUND,
  ERR_UNSAFE_FILENAME,
  WARNING_MALFORMED_EXTRA_FIELD,
  WARNING_TRAILING_CENTRAL_DIRECTORY_DATA,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-reader.js";
import { DEFLATED, inflated, STORED } from "./inflate.ts";
import type { Limits } from "./limits.ts";
import type { RandomAccessFile } from "./random-access-file.ts";
import { UnreadableExport } from "./unreadable-export.ts";
import { ZipSource } from "./zip-source.ts";

export type ZipLimits = Pick<
  Limits,
  "inflatedBytes" | "ratio" | "ratioFreeBytes" | "entries" | "directoryBytes"
>;

/** A file in a zip; `bytes` inflates it as it is read. */
export interface ZipEntry {
  name: string;
  bytes(): AsyncGenerator<Uint8Array>;
}

export interface OpenedZip {
  /** The files that are wanted, in the order of their names. */
  entries: ZipEntry[];
  /** A few names of the others. */
  others: string[];
  /** The same limits without what this zip has used of them. */
  rest: ZipLimits;
}

/**
 * Opens a zip for the files whose names are wanted. All of them are checked before the first is inflated:
 * against bombs, against names that point outside, against encryption. What the file's own stream throws
 * passes through.
 *
 * @throws {UnreadableExport} when the zip is damaged, or asks for more than its limits
 */
export async function openZip(
  file: RandomAccessFile,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): Promise<OpenedZip> {
  const source = new ZipSource(file, limits.directoryBytes);
  const reader = new ZipReader(source, { normalizeFilename });
  const found: Entry[] = [];
  const others: string[] = [];
  let count = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > limits.entries)
        throw new UnreadableExport(`The zip holds more than ${limits.entries} files.`);
      if (wanted(entry.filename)) found.push(entry);
      else if (others.length < 5) others.push(entry.filename);
    }
    const wrong = reader.warnings?.find(({ reason }) => LOSES_FILES.includes(reason));
    if (wrong) throw new UnreadableExport(`The zip is damaged (${wrong.reason}).`);
  } catch (error) {
    throw explained(error, source);
  }
  const inflatedBytes = check(found, file.size, limits);
  found.sort((a, b) => (a.filename < b.filename ? -1 : 1));
  const entries = found.map((entry) => ({ name: entry.filename, bytes: () => bytesOf(entry, source) }));
  const rest = {
    ...limits,
    inflatedBytes: limits.inflatedBytes - inflatedBytes,
    entries: limits.entries - count,
  };
  return { entries, others, rest };
}

/** Where an entry of the table of contents seems shorter or longer than it is, files are missed. */
const LOSES_FILES = [WARNING_MALFORMED_EXTRA_FIELD, WARNING_TRAILING_CENTRAL_DIRECTORY_DATA];

/** Some tools of Windows write its separators. */
const normalizeFilename = (name: string): string => name.replaceAll("\\", "/");

/** Returns how many bytes the files inflate to. */
function check(entries: readonly Entry[], zipSize: number, limits: ZipLimits): number {
  let inflatedSize = 0;
  let deflatedSize = 0;
  for (const { filename, compressedSize, uncompressedSize, compressionMethod, encrypted } of entries) {
    inflatedSize += uncompressedSize;
    deflatedSize += compressedSize;
    if (uncompressedSize > limits.ratioFreeBytes && uncompressedSize > compressedSize * limits.ratio)
      throw new UnreadableExport(
        `${filename} in the zip inflates to more than ${limits.ratio} times its size, as no conversations do: the zip is made to overwhelm its reader.`,
      );
    if (encrypted)
      throw new UnreadableExport(`${filename} in the zip is encrypted: save it without a password.`);
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
      throw new UnreadableExport(
        `${filename} in the zip is compressed by a method that is not supported (${compressionMethod}): save it as an ordinary zip.`,
      );
  }
  if (inflatedSize > limits.inflatedBytes)
    throw new UnreadableExport(
      `The files in the zip inflate to ${inflatedSize} bytes, and at most ${limits.inflatedBytes} are read.`,
    );
  if (deflatedSize > zipSize)
    throw new UnreadableExport(
      "The files in the zip lie over each other: the zip is made to overwhelm its reader.",
    );
  return inflatedSize;
}

async function* bytesOf(entry: Entry, source: ZipSource): AsyncGenerator<Uint8Array> {
  try {
    const start = await startOf(entry, source);
    const end = start + entry.compressedSize;
    if (end > source.size) throw new UnreadableExport(CUT_OFF);
    yield* inflated(entry, source.bytes(start, end));
  } catch (error) {
    throw explained(error, source);
  }
}

const HEADER_SIZE = 30;
const HEADER_SIGNATURE = 0x04034b50;

/** Where the content of a file begins: after the header in front of it, whose end is of any length. */
async function startOf({ filename, offset }: Entry, source: ZipSource): Promise<number> {
  const { buffer, byteOffset, length } = await source.read(offset, HEADER_SIZE);
  if (length < HEADER_SIZE) throw new UnreadableExport(CUT_OFF);
  const header = new DataView(buffer, byteOffset, length);
  if (header.getUint32(0, true) !== HEADER_SIGNATURE)
    throw new UnreadableExport(`The zip is damaged (it does not hold ${clip(filename, 300)} where it says).`);
  return offset + HEADER_SIZE + header.getUint16(26, true) + header.getUint16(28, true);
}

const CUT_OFF =
  "The zip is cut off: its end is missing. Download or save the export again, and send it whole.";

/** What goes wrong in the zip, in words; what goes wrong in reading the file is not the zip's fault. */
function explained(error: unknown, source: ZipSource): unknown {
  if (source.failure) return source.failure.error;
  if (error instanceof UnreadableExport) return error;
  const { message, filename } = error as Error & { filename?: string };
  if (message === ERR_UNSAFE_FILENAME)
    return new UnreadableExport(
      `The zip holds a file whose name points outside of it (${clip(filename ?? "", 300)}).`,
    );
  if (message === ERR_ENCRYPTED_CENTRAL_DIRECTORY)
    return new UnreadableExport("The zip is encrypted: save it without a password.");
  if (message === ERR_BAD_FORMAT || message === ERR_EOCDR_NOT_FOUND) return new UnreadableExport(CUT_OFF);
  return new UnreadableExport(`The zip is damaged (${clip(message, 300)}).`);
}
