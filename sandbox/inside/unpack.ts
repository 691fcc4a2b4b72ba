import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import yauzl from "yauzl";
import { type ArchiveEntry, type ArchiveLimits, checkEntries, isDirectory } from "./archive.ts";
import { BundleRejected } from "./bundle-rejected.ts";

/** The maximum size of the zip: a valid one is not larger than its content and its central directory. */
export const zipBytesAllowed = (limits: ArchiveLimits): number =>
  limits.archive_total_bytes + limits.archive_files * 1_024;

/**
 * Unpacks a zip into `directory`, which exists and is empty. All entries are checked before any file is
 * written.
 *
 * @throws {BundleRejected} when the zip is invalid or exceeds a limit
 */
export async function unpack(zip: Buffer, directory: string, limits: ArchiveLimits): Promise<void> {
  const archive = await rejectOnError(
    yauzl.fromBufferPromise(zip, { decodeStrings: false, autoClose: false }),
  );
  const files: yauzl.Entry[] = [];
  const entries: ArchiveEntry[] = [];
  await rejectOnError(
    (async () => {
      for await (const entry of archive.eachEntry()) {
        entries.push(archiveEntryOf(entry));
        // One entry beyond the limit is enough: a central directory can list a hundred thousand.
        if (entries.length > limits.archive_files) break;
        files.push(entry);
      }
    })(),
  );
  checkEntries(entries, limits);
  for (const entry of files)
    if (!isDirectory(archiveEntryOf(entry)))
      await rejectOnError(writeFile(archive, entry, join(directory, pathOf(entry))));
}

function archiveEntryOf(entry: yauzl.Entry): ArchiveEntry {
  return {
    path: pathOf(entry),
    bytes: entry.uncompressedSize,
    mode: entry.externalFileAttributes >>> 16,
    encrypted: (entry.generalPurposeBitFlag & 1) !== 0,
  };
}

/** Names are decoded here and not by yauzl, so that all rules for them are in one place. */
function pathOf(entry: yauzl.Entry): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(entry.fileNameRaw);
  } catch {
    throw new BundleRejected("The bundle contains a path that is not UTF-8.");
  }
}

/** yauzl never inflates beyond the declared size, which has been checked. */
async function writeFile(archive: yauzl.ZipFile, entry: yauzl.Entry, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Only the executable bit of the mode is kept: no setuid, and always readable.
  const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
  const file = await open(path, "wx", executable ? 0o755 : 0o644);
  try {
    await file.writeFile(await archive.openReadStreamPromise(entry));
  } finally {
    await file.close();
  }
}

/** Turns errors of yauzl and of the file system into rejections of the bundle. */
async function rejectOnError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BundleRejected) throw error;
    if (error instanceof Error && "syscall" in error && "code" in error)
      throw new BundleRejected(`The bundle cannot be unpacked: ${error.code} in ${error.syscall}.`);
    throw new BundleRejected(
      `The bundle is not a zip that can be read: ${error instanceof Error ? error.message : error}.`,
    );
  }
}
