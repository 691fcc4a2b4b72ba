import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a malicious zip: with any name, any mode and any declared size. */
export interface RawEntry {
  name: string | Buffer;
  content?: string | Buffer;
  mode?: number;
  /** The declared size, by default the content's. */
  declared?: number;
  encrypted?: boolean;
  /** The index of another entry whose content this one shares. */
  sameAs?: number;
}

/** Writes a zip of these entries without any checks. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content = "", mode = 0o100644, declared, encrypted, sameAs } of entries) {
    const path = Buffer.from(name);
    const bytes = Buffer.from(content);
    const deflated = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(deflated.length, 14);
    fields.writeUInt32LE(declared ?? bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    if (sameAs === undefined) {
      offsets.push(offset);
      locals.push(Buffer.from("PK\x03\x04"), fields, path, deflated);
      offset += 4 + fields.length + path.length + deflated.length;
    } else offsets.push(offsets[sameAs] ?? 0);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x03"), fields, rest, path);
  }
  const table = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(table.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, table, Buffer.from("PK\x05\x06"), end]);
}
