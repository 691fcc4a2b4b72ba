import { dirname } from "node:path";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { SQLITE, sqliteCodeOf } from "./sqlite-code.ts";

const SQLITE_CODES = new Set<number | undefined>([SQLITE.readOnly, SQLITE.ioError, SQLITE.cannotOpen]);
const SYSTEM_CODES = new Set(["EEXIST", "EROFS", "EACCES", "EPERM", "ENOTDIR", "EISDIR"]);

/** What an error of writing a file means: where its folder is not to be written, in words. */
export function unwritable(file: string, error: unknown): unknown {
  const { code = "", syscall, message } = error as NodeJS.ErrnoException;
  // Node says so where it would create folders on a disk that is read-only.
  const isReadOnly = code === "ENOENT" && syscall === "mkdir";
  if (!isReadOnly && !SYSTEM_CODES.has(code) && !SQLITE_CODES.has(sqliteCodeOf(error))) return error;
  return new CommandError(
    EXIT.failed,
    `${dirname(file)} cannot be written (${message}).`,
    "Make it writable, or set DREAMCATCHER_HOME to a folder that is.",
  );
}
