import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ListFile } from "./lists/file.ts";
import type { StoredFile } from "./manifest.ts";
import { type OpenShard, openToRead } from "./shard-file.ts";
import { readShard } from "./store.ts";

/** A file of an index is gone from the bucket, or is not what was written there. */
export class DamagedShard extends Error {
  override readonly name = "DamagedShard";
}

const PARENT = join(tmpdir(), "dreamcatcher-search");

/** The folder of this process; those of processes that have ended, as after a crash, go. */
export const folder = join(PARENT, String(process.pid));

mkdirSync(PARENT, { recursive: true });
for (const name of readdirSync(PARENT))
  if (!isRunning(Number(name))) rmSync(join(PARENT, name), { recursive: true, force: true });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Of the 2 GB that a function has there; the rest is for copies that are worked on. */
export const MAX_BYTES = 1_600_000_000;
/** Of the 1 024 files that a function may have open. */
export const MAX_FILES = 500;

interface Cached {
  bytes: number;
  /** Open to be read, once it was needed. */
  open?: { close(): void };
}

/** The files in the folder by their names, the one used longest ago first. A file never changes. */
const files = new Map<string, Cached>();

/** The local path of a file, whether or not it is there. */
export const pathOf = (file: string) => join(folder, `${file}.sqlite`);

/**
 * Fetches a file unless it is here already.
 *
 * @throws {DamagedShard} when the bucket does not have what was written
 */
export async function fetchShard(owner: string, { file, etag, bytes }: StoredFile): Promise<void> {
  if (files.has(file)) return;
  const read = await readShard(owner, file);
  if (read?.etag !== etag || read.bytes.length !== bytes)
    throw new DamagedShard(`${file} is ${read ? "not what was written" : "gone"}`);
  writeFileSync(pathOf(file), read.bytes);
  keep(file, bytes);
}

/**
 * Opens a shard to be read; the cache closes it. It is to be used before the next file is opened.
 *
 * @throws {DamagedShard} when the bucket does not have what was written
 * @throws {UnusableIndex} when the file is no shard
 */
export const openShard = (owner: string, stored: StoredFile): Promise<OpenShard> =>
  openFile(owner, stored, openToRead);

/**
 * Opens a part of the lists to be read, as a shard is opened.
 *
 * @throws {DamagedShard} when the bucket does not have what was written
 */
export const openList = (owner: string, stored: StoredFile): Promise<ListFile> =>
  openFile(owner, stored, ListFile.read);

async function openFile<Opened extends { close(): void }>(
  owner: string,
  stored: StoredFile,
  open: (path: string) => Opened,
): Promise<Opened> {
  await fetchShard(owner, stored);
  const cached = keep(stored.file, stored.bytes);
  cached.open ??= open(pathOf(stored.file));
  // A file is opened in one way, which the manifest tells.
  return cached.open as Opened;
}

/** Keeps a file that is in the folder; those used longest ago go when all together are too large. */
export function keep(file: string, bytes: number): Cached {
  const cached = files.get(file) ?? { bytes };
  files.delete(file);
  files.set(file, cached);
  let total = [...files.values()].reduce((sum, each) => sum + each.bytes, 0);
  for (const [oldest, each] of files) {
    if ((total <= MAX_BYTES && files.size <= MAX_FILES) || oldest === file) break;
    drop(oldest);
    total -= each.bytes;
  }
  return cached;
}

/** Removes a file from the folder. */
export function drop(file: string): void {
  files.get(file)?.open?.close();
  files.delete(file);
  rmSync(pathOf(file), { force: true });
}
