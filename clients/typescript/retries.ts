import { ApiError, NetworkError } from "./errors.ts";
import type { Received } from "./receive.ts";
import { sleep } from "./sleep.ts";

/** How often, and for how long, a failed request is retried. */
export interface RetryOptions {
  /** Default 3; 0 sends each request once. */
  maxRetries?: number | undefined;
  /** The maximum sum of the delays of one request, in milliseconds; default 30 000. */
  maxRetryWaitMs?: number | undefined;
}

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 8_000;
const MAX_RETRIES = 3;
const MAX_RETRY_WAIT_MS = 30_000;
const SERVER_ERRORS: readonly number[] = [500, 502, 503, 504];

interface Exchange extends RetryOptions {
  method: string;
  url: string;
  signal: AbortSignal | undefined;
  /** Whether sending it twice has the effect of sending it once. */
  isIdempotent: boolean;
  isSuccess: (response: Response) => boolean;
}

/** Exponential backoff with full jitter: clients that failed at the same time retry at different times. */
export const backoffMs = (retry: number, random: () => number): number =>
  random() * Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** retry);

/**
 * Sends a request until it succeeds, or fails in a way that a retry would not change.
 *
 * @throws {ApiError} when the response is no success
 * @throws {NetworkError} when no response comes
 */
export async function withRetries(send: () => Promise<Received>, exchange: Exchange): Promise<Received> {
  const { method, url, signal, isSuccess, isIdempotent } = exchange;
  const { maxRetries = MAX_RETRIES, maxRetryWaitMs = MAX_RETRY_WAIT_MS } = exchange;
  let mayBeApplied = false;
  for (let retry = 0, waited = 0; ; retry += 1) {
    const received = await orNetworkError(send());
    if (!(received instanceof NetworkError) && isSuccess(received.response)) return received;
    const failure: ApiError | NetworkError =
      received instanceof NetworkError ? received : new ApiError({ method, url, ...received, mayBeApplied });
    const delay = delayMs(failure, retry);
    waited += delay;
    if (retry >= maxRetries || waited > maxRetryWaitMs || !isRetryable(failure, isIdempotent)) throw failure;
    mayBeApplied ||= failure instanceof NetworkError || SERVER_ERRORS.includes(failure.status);
    await sleep(delay, signal);
  }
}

async function orNetworkError<Result>(call: Promise<Result>): Promise<Result | NetworkError> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof NetworkError) return error;
    throw error;
  }
}

function isRetryable(failure: ApiError | NetworkError, isIdempotent: boolean): boolean {
  if (failure instanceof NetworkError) return isIdempotent;
  const { status, slug, retryAfter } = failure;
  // A quota without `Retry-After` is not reset by time; throttling by the gateway has no slug.
  if (status === 429) return slug === undefined || retryAfter !== undefined;
  if (status === 409) return retryAfter !== undefined;
  return isIdempotent && SERVER_ERRORS.includes(status);
}

const delayMs = (failure: ApiError | NetworkError, retry: number): number =>
  failure instanceof ApiError && failure.retryAfter !== undefined
    ? failure.retryAfter * 1000
    : backoffMs(retry, Math.random);
