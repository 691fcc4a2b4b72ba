import { ApiError, NetworkError } from "@dreamcatcher/client";
import type { Texts } from "./en.ts";
import { useTexts } from "./texts.ts";
import { useTimes } from "./times.ts";

/** What went wrong, and what to do about it, in words for a person; `inSeconds` puts a wait into words. */
export function adviceOf(
  error: Error,
  texts: Texts["advice"],
  isOnline: boolean,
  inSeconds: (seconds: number) => string,
): string {
  // Also where it is the session that could not be refreshed.
  if (!isOnline && !(error instanceof ApiError)) return texts.offline;
  if (error instanceof NetworkError) return texts.unreachable;
  if (!(error instanceof ApiError)) return error.message;
  const { status, detail, errors, retryAfter, requestId } = error;
  if (status === 401) return texts.signInAgain;
  if (status === 403) return texts.notAllowed;
  if (status === 404) return texts.gone;
  if (status === 412) return texts.changed;
  if (status === 429 && retryAfter !== undefined) return texts.tooMuch(inSeconds(retryAfter));
  if (status >= 500) return texts.broken(requestId);
  return errors.length > 0 ? errors.map(({ message }) => message).join("; ") : detail;
}

/** Puts errors into words, in the language of the app. */
export function useAdvice(): (error: Error) => string {
  const { advice } = useTexts();
  const { inSeconds } = useTimes();
  return (error) => adviceOf(error, advice, navigator.onLine, inSeconds);
}
