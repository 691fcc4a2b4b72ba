import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise } from "yauzl";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";

/** More than any project has. */
const MAX_FILES = 100_000;
const MAX_BYTES = 2_000_000_000;

/** The upper half of a zip's attributes is the mode that Unix has. */
const MODE_SHIFT = 16;
const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;
const IS_EXECUTABLE = 0o100;
const EXECUTABLE = 0o755;
const PLAIN = 0o644;

/**
 * Writes the files of a zip into a folder, with the bits of those that can be run, and returns their number.
 * Nothing is written outside of the folder: yauzl refuses such names, and links are refused here.
 *
 * @throws {CommandError} when the zip is damaged, or larger than any project
 */
export async function unpack(zip: string, folder: string, signal: AbortSignal): Promise<number> {
  let files = 0;
  let bytes = 0;
  const archive = await openPromise(zip, { autoClose: false, strictFileNames: true }).catch(damaged);
  try {
    for await (const entry of archive.eachEntry()) {
      signal.throwIfAborted();
      const { fileName, uncompressedSize } = entry;
      const mode = modeOf(entry);
      if ((mode & FILE_TYPE) === SYMLINK) throw refusal(`${fileName} is a link`);
      files += 1;
      bytes += uncompressedSize;
      if (files > MAX_FILES || bytes > MAX_BYTES) throw refusal("it is larger than any project");
      const path = join(folder, fileName);
      if (fileName.endsWith("/")) {
        await mkdir(path, { recursive: true });
        continue;
      }
      await mkdir(dirname(path), { recursive: true });
      const source = await archive.openReadStreamPromise(entry);
      // A name that two entries have is refused, rather than that one of them is lost.
      const target = createWriteStream(path, {
        flags: "wx",
        mode: mode & IS_EXECUTABLE ? EXECUTABLE : PLAIN,
      });
      await pipeline(source, target, { signal });
    }
  } catch (error) {
    if (error instanceof CommandError || signal.aborted) throw error;
    if (isOfDisk(error) && error.code !== "EEXIST") throw error;
    damaged(error);
  } finally {
    archive.close();
  }
  return files;
}

const modeOf = ({ externalFileAttributes }: Entry): number => externalFileAttributes >>> MODE_SHIFT;

/** Whether an error is one of files, which have the call that failed, rather than of a zip or a network. */
export const isOfDisk = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && ["open", "write", "mkdir"].includes(String(error.syscall));

function damaged(error: unknown): never {
  throw refusal((error as Error).message);
}

const refusal = (why: string): CommandError =>
  new CommandError(
    EXIT.failed,
    `The project's zip is not unpacked: ${why}.`,
    "Download it again by --follow.",
  );
