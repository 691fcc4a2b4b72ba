import type { CallOptions } from "./request.ts";
import { sleep } from "./sleep.ts";

export interface WaitOptions<Found> extends CallOptions {
  /** Called with each state that is read, the last one too. */
  onProgress?: ((found: Found) => void) | undefined;
  /** Between two reads; default 1 000. */
  pollIntervalMs?: number | undefined;
}

const POLL_INTERVAL_MS = 1_000;

export async function pollUntil<Found>(
  isOver: (found: Found) => boolean,
  read: () => Promise<Found>,
  { signal, onProgress, pollIntervalMs = POLL_INTERVAL_MS }: WaitOptions<Found>,
): Promise<Found> {
  for (;;) {
    const found = await read();
    onProgress?.(found);
    if (isOver(found)) return found;
    await sleep(pollIntervalMs, signal);
  }
}
