import type { SandboxLimits } from "../contract/limits-schema.ts";
import { BundleRejected } from "./bundle-rejected.ts";

/** An entry of a zip's central directory; `mode` as in stat, 0 where the zip has none. */
export interface ArchiveEntry {
  path: string;
  bytes: number;
  mode: number;
  encrypted: boolean;
}

export type ArchiveLimits = Pick<
  SandboxLimits,
  "archive_files" | "archive_file_bytes" | "archive_total_bytes"
>;

/** Linux's limit on a file name, and its limit on a path less the path of the project. */
const MAX_NAME_BYTES = 255;
const MAX_PATH_BYTES = 1_000;

const TYPE = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

/** Directories are created as files need them, so entries of directories only count towards the limit. */
export const isDirectory = (entry: ArchiveEntry): boolean => entry.path.endsWith("/");

/** @throws {BundleRejected} when an entry is no plain file or reaches outside, or a limit is exceeded */
export function checkEntries(entries: readonly ArchiveEntry[], limits: ArchiveLimits): void {
  if (entries.length > limits.archive_files)
    throw new BundleRejected(`The bundle contains more than ${limits.archive_files} files.`);
  for (const entry of entries) checkEntry(entry, limits);
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > limits.archive_total_bytes)
    throw new BundleRejected(
      `The bundle unpacks to ${total} bytes, and at most ${limits.archive_total_bytes} are allowed.`,
    );
  checkDuplicates(entries);
  checkDirectories(entries, limits);
}

function checkEntry({ path, bytes, mode, encrypted }: ArchiveEntry, limits: ArchiveLimits): void {
  const name = quoted(path);
  if (/^[/\\]|^[A-Za-z]:/.test(path))
    throw new BundleRejected(`The bundle contains an absolute path: ${name}.`);
  const segments = path.replace(/\/$/, "").split("/");
  if (segments.includes(".."))
    throw new BundleRejected(`The bundle contains a path outside itself: ${name}.`);
  if (segments.some((segment) => segment === "" || segment === ".") || /[\\\0]/.test(path))
    throw new BundleRejected(`The bundle contains a path that is not plain: ${name}.`);
  if (
    segments.some((segment) => Buffer.byteLength(segment) > MAX_NAME_BYTES) ||
    Buffer.byteLength(path) > MAX_PATH_BYTES
  )
    throw new BundleRejected(
      `The bundle contains a path that is too long ` +
        `(${MAX_NAME_BYTES} bytes a segment, ${MAX_PATH_BYTES} in all): ${name}.`,
    );
  const type = mode & TYPE;
  if (type !== 0 && type !== (path.endsWith("/") ? DIRECTORY : REGULAR))
    throw new BundleRejected(`The bundle contains something that is neither file nor directory: ${name}.`);
  if (encrypted) throw new BundleRejected(`The bundle contains an encrypted file: ${name}.`);
  if (bytes > limits.archive_file_bytes)
    throw new BundleRejected(`${name} in the bundle is larger than ${limits.archive_file_bytes} bytes.`);
}

/** Rejects duplicate paths, and files where another entry needs a directory. */
function checkDuplicates(entries: readonly ArchiveEntry[]): void {
  const files = new Set<string>();
  for (const { path } of entries.filter((entry) => !isDirectory(entry))) {
    if (files.has(path)) throw new BundleRejected(`The bundle contains ${quoted(path)} twice.`);
    files.add(path);
  }
  for (const { path } of entries)
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1))
      if (files.has(path.slice(0, end)))
        throw new BundleRejected(
          `The bundle contains ${quoted(path.slice(0, end))} as file and as directory.`,
        );
}

/** One short entry can need hundreds of directories, each of which takes memory. */
function checkDirectories(entries: readonly ArchiveEntry[], { archive_files }: ArchiveLimits): void {
  const directories = new Set<string>();
  for (const { path } of entries)
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      directories.add(path.slice(0, end));
      if (directories.size > archive_files)
        throw new BundleRejected(`The bundle contains more than ${archive_files} directories.`);
    }
}

/** A path for a message: a name in a zip can have 64 KB. */
function quoted(path: string): string {
  const name = JSON.stringify(path);
  return name.length > 200 ? `${name.slice(0, 199)}…` : name;
}
