import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import yauzl from "yauzl";
import { type ArchiveEntry, type ArchiveLimits, checkEntries, isDirectory } from "./archive.ts";
import { BundleRejected } from "./bundle-rejected.ts";

/** What the zip itself may weigh: no honest one is larger than what it holds and its table of contents. */
export const zipBytesAllowed = (limits: ArchiveLimits): number =>
  limits.archive_total_bytes + limits.archive_files * 1_024;

/** Unpacks a zip into `directory`, which exists and is empty. Everything is checked first; throws Refusal. */
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
        // One more than allowed is enough to know: a table of contents can name a hundred thousand.
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

/** Names are decoded here, not by yauzl, so that every rule about them stands in one place. */
function pathOf(entry: yauzl.Entry): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(entry.fileNameRaw);
  } catch {
    throw new BundleRejected("The bundle names a path that is not UTF-8.");
  }
}

/** Inflating never goes beyond the size the zip declares, which has been checked: yauzl sees to that. */
async function writeFile(archive: yauzl.ZipFile, entry: yauzl.Entry, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Of the mode only "executable" is kept: never setuid, and always readable.
  const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
  const file = await open(path, "wx", executable ? 0o755 : 0o644);
  try {
    await file.writeFile(await archive.openReadStreamPromise(entry));
  } finally {
    await file.close();
  }
}

/** What yauzl finds wrong is wrong with the archive, and so is what the disk does not take. */
async function rejectOnError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof BundleRejected) throw fault;
    if (fault instanceof Error && "syscall" in fault && "code" in fault)
      throw new BundleRejected(`The bundle cannot be unpacked: ${fault.code} in ${fault.syscall}.`);
    throw new BundleRejected(
      `The bundle is not a zip that can be read: ${fault instanceof Error ? fault.message : fault}.`,
    );
  }
}
