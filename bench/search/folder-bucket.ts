import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { processor } from "./processor.ts";

/** How much was read or written. */
export interface Amount {
  objects: number;
  bytes: number;
}

export interface FolderBucket {
  reads: Amount;
  writes: Amount;
  /** The processor's time that objects take to be made up, in ms. */
  spent: number;
  remove: () => void;
}

interface Input {
  Key?: string;
  Body?: Uint8Array | string;
  IfNoneMatch?: string;
}

/**
 * Takes the bucket's place by a folder with a single writer, and objects that are made up; the latter are not
 * counted.
 */
export async function startFolderBucket(
  generate: (key: string) => Uint8Array | undefined = () => undefined,
): Promise<FolderBucket> {
  const { s3 } = await import("#shared/platform/aws/s3.ts");
  const { NoSuchKey } = await import("@aws-sdk/client-s3");
  const folder = mkdtempSync(join(tmpdir(), "bench-bucket-"));
  const bucket = {
    reads: { objects: 0, bytes: 0 },
    writes: { objects: 0, bytes: 0 },
    spent: 0,
    remove: () => rmSync(folder, { recursive: true }),
  };
  const generated = (key: string) => {
    const started = processor();
    const bytes = generate(key);
    bucket.spent += processor() - started;
    return bytes;
  };
  const read = ({ Key = "", IfNoneMatch }: Input) => {
    const made = generated(Key);
    if (made) return outputOf(made);
    const path = join(folder, Key);
    if (!existsSync(path)) throw new NoSuchKey({ message: Key, $metadata: {} });
    const output = outputOf(readFileSync(path));
    bucket.reads.objects += 1;
    if (output.ETag === IfNoneMatch)
      throw Object.assign(new Error(Key), { $metadata: { httpStatusCode: 304 } });
    bucket.reads.bytes += output.ContentLength;
    return output;
  };
  const write = ({ Key = "", Body = "" }: Input) => {
    const path = join(folder, Key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Body);
    bucket.writes.objects += 1;
    bucket.writes.bytes += Body.length;
    return { ETag: etagOf(Body) };
  };
  const answers: Readonly<Record<string, (input: Input) => unknown>> = {
    GetObjectCommand: read,
    PutObjectCommand: write,
    DeleteObjectCommand: ({ Key = "" }) => rmSync(join(folder, Key), { force: true }),
    ListObjectsV2Command: () => ({ Contents: [] }),
  };
  Object.assign(s3, {
    send: async (command: { constructor: { name: string }; input: Input }) =>
      answers[command.constructor.name]?.(command.input),
  });
  return bucket;
}

const outputOf = (bytes: Uint8Array) => ({
  Body: { transformToByteArray: async () => bytes },
  ContentLength: bytes.length,
  ETag: etagOf(bytes),
});

const etagOf = (bytes: Uint8Array | string) => `"${createHash("md5").update(bytes).digest("hex")}"`;
