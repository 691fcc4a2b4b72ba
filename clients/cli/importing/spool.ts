import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Source } from "./sources.ts";

const OWNER_ONLY = 0o600;

/** Keeps what is piped in as a file, since an export is read from its end too. */
export async function spool(folder: string, signal: AbortSignal): Promise<Source> {
  const path = join(folder, "stdin");
  const hash = createHash("sha256");
  let size = 0;
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  const file = createWriteStream(path, { mode: OWNER_ONLY });
  await pipeline(process.stdin, counted, file, { signal });
  const stamp = hash.digest("hex");
  return { path, key: `stdin ${stamp}`, shown: "stdin", size, stamp, isFound: false };
}
