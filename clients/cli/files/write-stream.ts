import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";

/** Only its owner reads the file. */
const PRIVATE = 0o600;

/** Writes texts to a file as they come. It is replaced when all are written, and else stays as it was. */
export async function writeStream(
  path: string,
  texts: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await pipeline(texts, createWriteStream(beside, { mode: PRIVATE, flush: true }), { signal });
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}
