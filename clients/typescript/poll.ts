import type { CallOptions } from "./request.ts";
import { sleep } from "./sleep.ts";

/** The options of `wait`. */
export interface WaitOptions<State> extends CallOptions {
  /** Called with each state that is read, including the last. */
  onProgress?: ((state: State) => void) | undefined;
  /** The delay between two reads, in milliseconds; default 1 000. */
  pollIntervalMs?: number | undefined;
}

const POLL_INTERVAL_MS = 1_000;

export async function pollUntil<State>(
  isOver: (state: State) => boolean,
  read: () => Promise<State>,
  { signal, onProgress, pollIntervalMs = POLL_INTERVAL_MS }: WaitOptions<State>,
): Promise<State> {
  for (;;) {
    const state = await read();
    onProgress?.(state);
    if (isOver(state)) return state;
    await sleep(pollIntervalMs, signal);
  }
}
