import type { Entry } from "@zip.js/zip.js/lib/zip-core-reader.js";
import { chunksOf, streamOf } from "./random-access-file.ts";
import { UnreadableExport } from "./unreadable-export.ts";

/** Methods of compression, as zip numbers them. */
export const [STORED, DEFLATED] = [0, 8];

/** A chunk is inflated whole before the next is asked for, and may become a thousand times as large. */
const MAX_PART_BYTES = 65_535;

/**
 * Inflates a file of a zip as it is read; never returns more bytes than the zip declares. The runtime's own
 * DecompressionStream takes it for a file of gzip, and so checks CRC-32 and size as well.
 */
export async function* inflated(
  entry: Entry,
  chunks: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const damaged = (what: string) =>
    new UnreadableExport(
      `${entry.filename} in the zip is damaged: ${what}. Download or save the export again.`,
    );
  const { uncompressedSize } = entry;
  let size = 0;
  try {
    const stream = streamOf(gzipOf(entry, chunks)).pipeThrough(new DecompressionStream("gzip"));
    for await (const chunk of chunksOf(stream)) {
      size += chunk.length;
      if (size > uncompressedSize) break;
      yield chunk;
    }
  } catch {
    throw damaged(size === uncompressedSize ? "its checksum is wrong" : "it cannot be inflated");
  }
  if (size !== uncompressedSize)
    throw damaged(`it inflates to ${size > uncompressedSize ? "more" : "less"} than the zip says`);
}

async function* gzipOf(
  { compressionMethod, crc32 = 0, uncompressedSize }: Entry,
  chunks: AsyncGenerator<Uint8Array>,
): AsyncGenerator<BufferSource> {
  yield new Uint8Array([0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, 0xff]);
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += MAX_PART_BYTES) {
      const part = chunk.subarray(at, at + MAX_PART_BYTES);
      if (compressionMethod === STORED) yield blockOf(part.length, false);
      yield new Uint8Array(part);
    }
  if (compressionMethod === STORED) yield blockOf(0, true);
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc32, true);
  trailer.setUint32(4, uncompressedSize, true);
  yield trailer;
}

/** The head of a block that is not deflated. */
function blockOf(length: number, last: boolean): BufferSource {
  const head = new DataView(new ArrayBuffer(5));
  head.setUint8(0, last ? 1 : 0);
  head.setUint16(1, length, true);
  head.setUint16(3, ~length, true);
  return head;
}
