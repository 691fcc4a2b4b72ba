import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { LIMITS } from "@dreamcatcher/reading/exports/limits";
import type { Packed } from "@dreamcatcher/reading/exports/pack";
import { ZipFile } from "yazl";

/** A zip of conversations, to be sent as one import. */
export interface Parcel {
  path: string;
  /** In bytes. */
  size: number;
  sha256: string;
  conversations: number;
}

/** Half of what one import may have: it is sent anew where it is interrupted. */
const MAX_PARCEL_BYTES = 2_000_000_000;
const MAX_UNPACKED_BYTES = LIMITS.inflatedBytes / 2;
const MAX_FILES = LIMITS.entries / 2;
const OWNER_ONLY = 0o600;
const DIGITS = 6;
/** Of whatever time: the same conversations give the same bytes, by which an interrupted import is known. */
const MTIME = new Date("2000-01-01T00:00:00Z");

/**
 * Packs conversations into as few zips as they can be sent in: mostly one. Conversations that a zip is read
 * without beside others have zips of their own.
 */
export class Parcels {
  readonly #folder: string;
  readonly #done: Parcel[] = [];
  readonly #open = new Map<boolean, OpenParcel>();
  #count = 0;

  /** @param folder where the zips are written */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds a conversation; returns when it is written. */
  async add(packed: Packed): Promise<void> {
    let parcel = this.#open.get(packed.isLenient);
    if (parcel?.isFull) {
      this.#done.push(await parcel.close());
      parcel = undefined;
    }
    if (parcel === undefined) {
      this.#count += 1;
      parcel = new OpenParcel(join(this.#folder, `${this.#count}.zip`));
      this.#open.set(packed.isLenient, parcel);
    }
    await parcel.add(packed);
  }

  /** Ends the zips and returns them. */
  async close(): Promise<Parcel[]> {
    for (const parcel of this.#open.values()) this.#done.push(await parcel.close());
    this.#open.clear();
    return this.#done;
  }
}

class OpenParcel {
  readonly #path: string;
  readonly #zip = new ZipFile();
  readonly #hash = createHash("sha256");
  readonly #written: Promise<void>;
  #size = 0;
  #unpacked = 0;
  #conversations = 0;

  constructor(path: string) {
    this.#path = path;
    const file = createWriteStream(path, { flags: "wx", mode: OWNER_ONLY });
    this.#written = pipeline(this.#zip.outputStream, (chunks) => this.#counted(chunks), file);
    // Whoever adds or closes hears of it.
    this.#written.catch(() => {});
  }

  get isFull(): boolean {
    return (
      this.#size > MAX_PARCEL_BYTES || this.#unpacked > MAX_UNPACKED_BYTES || this.#conversations > MAX_FILES
    );
  }

  /** Names begin with numbers, so that conversations keep their order. */
  async add({ name, bytes }: Packed): Promise<void> {
    this.#conversations += 1;
    this.#unpacked += bytes.length;
    const number = String(this.#conversations).padStart(DIGITS, "0");
    const compress = !(await isTooDense(bytes));
    const stream = Readable.from([bytes]);
    const options = { size: bytes.length, compress, mtime: MTIME };
    this.#zip.addReadStream(stream, `${number}/${name}`, options);
    await Promise.race([finished(stream), this.#written]);
  }

  async close(): Promise<Parcel> {
    this.#zip.end();
    await this.#written;
    return {
      path: this.#path,
      size: this.#size,
      sha256: this.#hash.digest("hex"),
      conversations: this.#conversations,
    };
  }

  async *#counted(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | string> {
    for await (const chunk of chunks) {
      this.#size += chunk.length;
      this.#hash.update(chunk);
      yield chunk;
    }
  }
}

/** Whether readers would take it for a bomb if it were compressed. */
async function isTooDense(bytes: Uint8Array): Promise<boolean> {
  if (bytes.length <= LIMITS.ratioFreeBytes) return false;
  const deflated = await promisify(deflateRaw)(bytes);
  return deflated.length * LIMITS.ratio <= bytes.length;
}
