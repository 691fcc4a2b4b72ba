import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoredShard } from "./manifest.ts";
import { readShard } from "./store.ts";

/** A shard is gone from the bucket, or is not what was written there. */
export class DamagedShard extends Error {
  override readonly name = "DamagedShard";
}

const PARENT = join(tmpdir(), "dreamcatcher-search");

/** The folder of this process; those of processes that have ended, as after a crash, go. */
export const folder = join(PARENT, String(process.pid));

mkdirSync(PARENT, { recursive: true });
for (const name of readdirSync(PARENT)) if (!isRunning(Number(name))) rmSync(join(PARENT, name), { recursive: true, force: true });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A Lambda function has 512 MB there; the rest is for copies that are worked on. */
const MAX_BYTES = 400_000_000;

/** The sizes of the files in the folder by their names, the one used longest ago first. */
const sizes = new Map<string, number>();

/** The local path of a file, whether or not it is there. */
export const pathOf = (file: string) => join(folder, `${file}.sqlite`);

/**
 * The path of a shard's file, which is fetched unless it is there already: a file never changes.
 *
 * @throws {DamagedShard} when the bucket does not have what was written
 */
export async function cachedShard(owner: string, { file, etag, bytes }: StoredShard): Promise<string> {
  if (!sizes.has(file)) {
    const read = await readShard(owner, file);
    if (read?.etag !== etag || read.bytes.length !== bytes)
      throw new DamagedShard(`${file} is ${read ? "not what was written" : "gone"}`);
    writeFileSync(pathOf(file), read.bytes);
  }
  keep(file, bytes);
  return pathOf(file);
}

/** Keeps a file that is in the folder; those used longest ago go when all together are too large. */
export function keep(file: string, bytes: number): void {
  sizes.delete(file);
  sizes.set(file, bytes);
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const [oldest, size] of sizes) {
    if (total <= MAX_BYTES || oldest === file) return;
    drop(oldest);
    total -= size;
  }
}

/** Removes a file, which an open database may still read. */
export function drop(file: string): void {
  sizes.delete(file);
  rmSync(pathOf(file), { force: true });
}
