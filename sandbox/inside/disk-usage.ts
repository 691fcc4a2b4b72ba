import { statfsSync, statSync } from "node:fs";

export interface DiskUsage {
  bytes: number;
  files: number;
}

/** The usage of the file systems of these directories, each counted once. */
function diskUsage(directories: readonly string[]): DiskUsage {
  const each = new Map(directories.map((directory) => [statSync(directory).dev, directory]));
  const all = [...each.values()].map((directory) => statfsSync(directory));
  return {
    bytes: all.reduce((sum, { blocks, bfree, bsize }) => sum + (blocks - bfree) * bsize, 0),
    files: all.reduce((sum, { files, ffree }) => sum + (files - ffree), 0),
  };
}

/** The file system type of tmpfs, which is in memory (statfs(2)). */
const TMPFS = 0x01021994;

/** The memory that files in these directories take. */
export const bytesInMemory = (directories: readonly string[]): number =>
  diskUsage(directories.filter((directory) => statfsSync(directory).type === TMPFS)).bytes;

/** Returns a function that measures what was written to these directories since. */
export function diskMeter(directories: readonly string[]): () => DiskUsage {
  const before = diskUsage(directories);
  return () => {
    const now = diskUsage(directories);
    return { bytes: now.bytes - before.bytes, files: now.files - before.files };
  };
}
