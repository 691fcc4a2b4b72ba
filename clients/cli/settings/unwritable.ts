import { dirname } from "node:path";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";

/** Result codes of SQLite for a file that it may not write, cannot write, or cannot open. */
const SQLITE_CODES = new Set([8, 10, 14]);
const SYSTEM_CODES = new Set(["EROFS", "EACCES", "EPERM", "ENOTDIR", "EISDIR"]);

/** What an error of writing a file means: where its folder is not to be written, in words. */
export function unwritable(file: string, error: unknown): unknown {
  const { code = "", errcode = 0, syscall, message } = error as NodeJS.ErrnoException & { errcode?: number };
  // Node says so where it would create folders on a disk that is read-only.
  const isReadOnly = code === "ENOENT" && syscall === "mkdir";
  if (!isReadOnly && !SYSTEM_CODES.has(code) && !SQLITE_CODES.has(errcode & 0xff)) return error;
  return new CommandError(
    EXIT.failed,
    `${dirname(file)} cannot be written (${message}).`,
    "Make it writable, or set DREAMCATCHER_HOME to a folder that is.",
  );
}
