import { ApiError, NetworkError } from "@dreamcatcher/client";
import type { Texts } from "./en.ts";
import { useTexts } from "./texts.ts";
import { useTimes } from "./times.ts";

/** What is wrong and what to do, for a person: of what only they can mend, the API says it itself. */
export function errorWords(
  error: unknown,
  { errors, advice }: Pick<Texts, "errors" | "advice">,
  inSeconds: (seconds: number) => string,
): string {
  if (error instanceof NetworkError) return errors.offline;
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
  const { status, detail, retryAfter, requestId } = error;
  if (status === 401) return errors.signedOut;
  if (status === 403) return errors.forbidden;
  if (status === 429 && retryAfter !== undefined) return advice.tooMuch(inSeconds(retryAfter));
  if (status < 500 && error.slug !== undefined) return detail;
  return errors.failed(requestId);
}

/** The words for an error in the language of the page. */
export function useErrorWords(): (error: unknown) => string {
  const texts = useTexts();
  const { inSeconds } = useTimes();
  return (error) => errorWords(error, texts, inSeconds);
}
