import { ApiError, NetworkError } from "@dreamcatcher/client";
import { CommandError } from "./command-error.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { SQLITE, sqliteCodeOf } from "./settings/sqlite-code.ts";

/** How a command failed, in words for its person. */
export interface Failure {
  exit: ExitCode;
  message: string;
  /** What to do about it. */
  hint?: string | undefined;
}

const FIRST_SERVER_ERROR = 500;

const BY_STATUS: Readonly<Record<number, Omit<Failure, "message">>> = {
  401: { exit: EXIT.notSignedIn, hint: "Sign in again: dreams login" },
  403: { exit: EXIT.refused },
  404: { exit: EXIT.notFound },
};

/** What an error that a command threw means. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommandError) return error;
  if (error instanceof ApiError) return failureOfApi(error);
  if (error instanceof NetworkError)
    return {
      exit: EXIT.unreachable,
      message: error.message,
      hint: "Your dreams are on this machine: what you change is kept, and sent by the next dreams sync.",
    };
  if (!(error instanceof Error)) return { exit: EXIT.failed, message: String(error) };
  if (error.name === "AbortError") return { exit: EXIT.interrupted, message: "Interrupted." };
  if (error.name === "NoSuchDream")
    return { exit: EXIT.notFound, message: error.message, hint: "See what there is: dreams list" };
  if (error.name === "NotSignedIn")
    return { exit: EXIT.notSignedIn, message: "Nobody is signed in.", hint: "Sign in: dreams login" };
  if (error.name === "AnotherAccount")
    return {
      exit: EXIT.refused,
      message: "The dreams on this machine are those of another account.",
      hint: "Sign in as that account, or remove them from this machine: dreams logout --wipe",
    };
  if (isFull(error))
    return {
      exit: EXIT.failed,
      message: "The disk is full; nothing is half-written.",
      hint: "Free some space, and run the command again.",
    };
  return { exit: EXIT.failed, message: error.message };
}

function failureOfApi(error: ApiError): Failure {
  const { message, status, retryAfter, requestId } = error;
  const known = BY_STATUS[status];
  if (known) return { ...known, message };
  const wait = retryAfter === undefined ? undefined : `Try again in ${retryAfter} s.`;
  if (status >= FIRST_SERVER_ERROR) {
    const report = requestId && `If it stays so, report the request ${requestId}.`;
    return { exit: EXIT.unreachable, message, hint: wait ?? report };
  }
  return { exit: EXIT.refused, message, hint: wait };
}

const isFull = (error: Error): boolean =>
  ("code" in error && error.code === "ENOSPC") || sqliteCodeOf(error) === SQLITE.full;
