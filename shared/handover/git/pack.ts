import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import type { GitObject } from "./objects.ts";

const TYPES = { commit: 1, tree: 2, blob: 3 };

/** A packfile without deltas and its index, both of version 2 in the format `gitformat-pack` of git. */
export function packOf(objects: readonly GitObject[]): { pack: Buffer; index: Buffer; checksum: string } {
  const header = Buffer.concat([Buffer.from("PACK"), uint32(2), uint32(objects.length)]);
  const entries = objects.map(({ type, content, id }) => ({
    id,
    bytes: Buffer.concat([entryHeader(TYPES[type], content.length), deflateSync(content)]),
  }));
  const body = Buffer.concat([header, ...entries.map(({ bytes }) => bytes)]);
  const pack = Buffer.concat([body, sha1(body)]);
  let offset = header.length;
  const places = entries.map(({ id, bytes }) => {
    const place = { id, crc: crc32(bytes), offset };
    offset += bytes.length;
    return place;
  });
  return { pack, index: indexOf(places, sha1(body)), checksum: sha1(body).toString("hex") };
}

interface Place {
  id: string;
  crc: number;
  offset: number;
}

function indexOf(places: readonly Place[], packChecksum: Buffer): Buffer {
  const sorted = places.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const fanout = new Uint32Array(256);
  for (const { id } of sorted) {
    const first = Number.parseInt(id.slice(0, 2), 16);
    fanout[first] = (fanout[first] ?? 0) + 1;
  }
  let seen = 0;
  const counts = Array.from(fanout, (count) => {
    seen += count;
    return uint32(seen);
  });
  const body = Buffer.concat([
    Buffer.from([0xff, 0x74, 0x4f, 0x63]),
    uint32(2),
    ...counts,
    ...sorted.map(({ id }) => Buffer.from(id, "hex")),
    ...sorted.map(({ crc }) => uint32(crc)),
    // A pack of 2 GB would need larger offsets; no project is that large.
    ...sorted.map(({ offset }) => uint32(offset)),
    packChecksum,
  ]);
  return Buffer.concat([body, sha1(body)]);
}

/** The type of an object and the length of its content: 4 bits in the first byte, then 7 in each. */
function entryHeader(type: number, length: number): Buffer {
  const bytes: number[] = [];
  let rest = Math.floor(length / 16);
  bytes.push((rest > 0 ? 0x80 : 0) | (type << 4) | (length % 16));
  while (rest > 0) {
    const next = Math.floor(rest / 128);
    bytes.push((next > 0 ? 0x80 : 0) | (rest % 128));
    rest = next;
  }
  return Buffer.from(bytes);
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export const sha1 = (bytes: Buffer): Buffer => createHash("sha1").update(bytes).digest();
