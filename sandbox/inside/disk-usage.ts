import { statfsSync, statSync } from "node:fs";

export interface DiskUsage {
  bytes: number;
  files: number;
}

/** What the file systems under these directories hold altogether, each counted once. */
function diskUsage(directories: readonly string[]): DiskUsage {
  const each = new Map(directories.map((directory) => [statSync(directory).dev, directory]));
  const all = [...each.values()].map((directory) => statfsSync(directory));
  return {
    bytes: all.reduce((sum, { blocks, bfree, bsize }) => sum + (blocks - bfree) * bsize, 0),
    files: all.reduce((sum, { files, ffree }) => sum + (files - ffree), 0),
  };
}

/** The type of a file system that lies in memory, in statfs(2). */
const TMPFS = 0x01021994;

/** What the files in these directories hold of memory. */
export const bytesInMemory = (directories: readonly string[]): number =>
  diskUsage(directories.filter((directory) => statfsSync(directory).type === TMPFS)).bytes;

/** What is written beside what these directories hold already. */
export function diskMeter(directories: readonly string[]): () => DiskUsage {
  const before = diskUsage(directories);
  return () => {
    const now = diskUsage(directories);
    return { bytes: now.bytes - before.bytes, files: now.files - before.files };
  };
}
