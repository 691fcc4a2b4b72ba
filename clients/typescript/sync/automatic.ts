import { ApiError } from "../errors.ts";
import { sleep } from "../sleep.ts";

/** The options of `SyncManager.start`. */
export interface AutomaticOptions {
  /** How long to wait after an edit for further ones, in milliseconds; default 1 000. */
  debounceMs?: number | undefined;
  /** The time between syncs without any occasion, in milliseconds; default 60 000. */
  intervalMs?: number | undefined;
}

interface Automatic extends AutomaticOptions {
  /** Calls `hint` whenever the service may have changes, until the signal aborts. Hints may be lost. */
  follow: (hint: () => void, signal: AbortSignal) => Promise<void>;
  sync: (signal: AbortSignal) => Promise<unknown>;
  /** Calls back after each edit, until the returned function is called. */
  onEdit: (listener: () => void) => () => void;
  random?: () => number;
}

const DEBOUNCE_MS = 1_000;
const INTERVAL_MS = 60_000;
const HINT_MS = 100;
const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 300_000;

/**
 * Syncs at once, after edits, on hints, when the network is back, and at an interval, until the signal
 * aborts. After failures it waits longer each time, up to five minutes and by chance, so that devices do not
 * all return at the same moment.
 */
export async function syncAutomatically(options: Automatic, signal: AbortSignal): Promise<void> {
  const { debounceMs = DEBOUNCE_MS, intervalMs = INTERVAL_MS, random = Math.random } = options;
  const alarm = new Alarm();
  const stops = [
    options.onEdit(() => alarm.ring(debounceMs)),
    onOnline(() => alarm.ring(0, { despiteFailures: true })),
  ];
  signal.addEventListener("abort", () => alarm.ring(0, { despiteFailures: true }), { once: true });
  followAgain(options.follow, () => alarm.ring(HINT_MS), intervalMs, signal);
  for (let failures = 0; !signal.aborted; ) {
    const error = await options.sync(signal).then(
      () => undefined,
      (reason: unknown) => ({ reason }),
    );
    failures = error ? failures + 1 : 0;
    if (signal.aborted) break;
    await alarm.wait(error ? retryMs(failures, error.reason, random) : intervalMs, failures > 0);
  }
  for (const stop of stops) stop();
}

function retryMs(failures: number, error: unknown, random: () => number): number {
  const asked = error instanceof ApiError && error.retryAfter ? error.retryAfter * 1_000 : 0;
  return Math.max(asked, random() * Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** failures));
}

/** Follows hints, and follows them again where they end. */
async function followAgain(
  follow: Automatic["follow"],
  hint: () => void,
  intervalMs: number,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    // What ends the hints, such as a token that has expired, also shows in the next sync.
    await follow(hint, signal).catch(() => {});
    if (signal.aborted) return;
    await sleep(intervalMs, signal).catch(() => {});
  }
}

function onOnline(listener: () => void): () => void {
  globalThis.addEventListener?.("online", listener);
  return () => globalThis.removeEventListener?.("online", listener);
}

/** Waits until a time that occasions bring forward; those that come before the wait count for it. */
class Alarm {
  #due: number | undefined;
  #wake: (() => void) | undefined;
  #isFailing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Ends the wait after `ms`, unless it ends earlier or is one after a failure. */
  ring(ms: number, { despiteFailures = false } = {}): void {
    if (this.#isFailing && !despiteFailures) return;
    const due = performance.now() + ms;
    if (this.#due !== undefined && this.#due <= due) return;
    this.#due = due;
    this.#arm();
  }

  async wait(ms: number, isFailing: boolean): Promise<void> {
    this.#isFailing = isFailing;
    const due = performance.now() + ms;
    if (isFailing || this.#due === undefined || this.#due > due) this.#due = due;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      this.#arm();
    });
    this.#wake = undefined;
    this.#due = undefined;
    this.#isFailing = false;
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#wake) this.#timer = setTimeout(this.#wake, Math.max(0, (this.#due ?? 0) - performance.now()));
  }
}
