import { setTimeout as sleep } from "node:timers/promises";

/**
 * Repeats a check until it does not throw and returns its result; after `timeout` ms it throws the last
 * error.
 */
export async function eventually<Result>(
  check: () => Promise<Result> | Result,
  { timeout = 60_000, interval = 100 }: { timeout?: number; interval?: number } = {},
): Promise<Result> {
  for (const deadline = Date.now() + timeout; ; await sleep(interval)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= deadline) throw error;
    }
  }
}
