import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, NetworkError } from "../errors.ts";
import { type AutomaticOptions, syncAutomatically } from "./automatic.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Syncs automatically, with these outcomes in turn and successes after them; times are milliseconds. */
function automatic(
  outcomes: unknown[] = [],
  options: AutomaticOptions = {},
  follow: (hint: () => void, signal: AbortSignal) => Promise<void> = async () => {},
) {
  const syncs: number[] = [];
  const start = performance.now();
  const listeners = new Set<() => void>();
  const controller = new AbortController();
  const ended = syncAutomatically(
    {
      ...options,
      follow,
      sync: async () => {
        syncs.push(Math.round(performance.now() - start));
        const outcome = outcomes.shift();
        if (outcome) throw outcome;
      },
      onEdit: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      random: () => 1,
    },
    controller.signal,
  );
  const edit = () => {
    for (const listener of listeners) listener();
  };
  return { syncs, edit, stop: () => controller.abort(), ended, listeners };
}

test("syncs at once and at an interval, until it is stopped", async () => {
  const { syncs, stop, ended, listeners } = automatic(
    [],
    { intervalMs: 10_000 },
    (_, signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
  );
  await vi.advanceTimersByTimeAsync(25_000);
  stop();
  await vi.advanceTimersByTimeAsync(25_000);
  await ended;
  expect(syncs).toEqual([0, 10_000, 20_000]);
  expect(listeners.size).toBe(0);
});

test("edits are synced together, a moment after the first", async () => {
  const { syncs, edit, stop } = automatic([], { debounceMs: 1_000 });
  await vi.advanceTimersByTimeAsync(5_000);
  edit();
  await vi.advanceTimersByTimeAsync(600);
  edit();
  await vi.advanceTimersByTimeAsync(2_000);
  stop();
  expect(syncs).toEqual([0, 6_000]);
});

test("failures are followed by longer and longer waits, which edits do not shorten, but the network does", async () => {
  const network = new EventTarget();
  vi.stubGlobal("addEventListener", network.addEventListener.bind(network));
  const gone = new NetworkError("POST", "https://dreams.example", new Error("gone"));
  const { syncs, edit, stop } = automatic([gone, gone, gone, gone]);
  await vi.advanceTimersByTimeAsync(1_000);
  edit();
  await vi.advanceTimersByTimeAsync(14_000);
  expect(syncs).toEqual([0, 2_000, 6_000, 14_000]);
  network.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(100_000);
  stop();
  expect(syncs.slice(4)).toEqual([15_000, 75_000]);
});

test("what the service asks for is waited, also where it is longer", async () => {
  const busy = new ApiError({
    method: "POST",
    url: "https://dreams.example",
    response: new Response(null, { status: 429, headers: { "retry-after": "90" } }),
    text: "",
    mayBeApplied: false,
  });
  const { syncs, stop } = automatic([busy]);
  await vi.advanceTimersByTimeAsync(100_000);
  stop();
  expect(syncs).toEqual([0, 90_000]);
});

test("hints are followed, and followed again after they end", async () => {
  const elapse = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  let times = 0;
  const { syncs, stop } = automatic([], {}, async (hint) => {
    times += 1;
    if (times > 2) return;
    await elapse(5_000);
    hint();
    await elapse(5_000);
    hint();
    throw new Error("the socket is gone");
  });
  await vi.advanceTimersByTimeAsync(85_000);
  stop();
  expect(syncs).toEqual([0, 5_100, 10_100, 70_100, 75_100, 80_100]);
});
