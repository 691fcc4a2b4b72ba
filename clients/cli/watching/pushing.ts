import { setTimeout as sleep } from "node:timers/promises";
import { ApiError } from "@dreamcatcher/client";
import type { Problem, SyncManager } from "@dreamcatcher/client/sync";

const FIRST_RETRY_MS = 2_000;
const MAX_RETRY_MS = 300_000;
const SECOND_MS = 1_000;
/** The type of a refusal because the day's captures are used up, and when it is worth another try. */
const QUOTA = "urn:dreamcatcher:problem:quota-used-up";
const QUOTA_RETRY_MS = 3_600_000;

/** What is told of sending. */
export interface PushingListener {
  /** The service cannot be reached, or fails: it is tried again. Told once, until it works again. */
  failing(error: unknown): void;
  working(): void;
  /** The service does not take these. */
  refused(problems: readonly Problem[]): void;
}

/** Sends to the service what is captured, in the background, while more is captured. */
export class Pushing {
  readonly #sync: SyncManager;
  readonly #listener: PushingListener;
  readonly #signal: AbortSignal;
  readonly #finishing = new AbortController();
  readonly #ending = new AbortController();
  readonly #told = new Set<string>();
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;
  #isAsked = false;
  #failures = 0;

  constructor(sync: SyncManager, listener: PushingListener, signal: AbortSignal) {
    this.#sync = sync;
    this.#listener = listener;
    this.#signal = AbortSignal.any([signal, this.#ending.signal]);
  }

  /** There is something to send. */
  ask(): void {
    this.#isAsked = true;
    if (!this.#isRunning) this.#running = this.#run();
  }

  /** Sends what there is; what cannot be sent now is kept. */
  async finish(): Promise<void> {
    this.#finishing.abort();
    this.ask();
    await this.#running;
  }

  /** Ends what is being sent. */
  async end(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isAsked && !this.#signal.aborted) {
      this.#isAsked = false;
      const waitMs = await this.#push();
      if (waitMs === undefined || this.#finishing.signal.aborted) continue;
      this.#isAsked = true;
      const signal = AbortSignal.any([this.#signal, this.#finishing.signal]);
      await sleep(waitMs, undefined, { signal, ref: false }).catch(() => {});
    }
    this.#isRunning = false;
  }

  /** Returns how long to wait before another try, in ms; undefined where all is sent. */
  async #push(): Promise<number | undefined> {
    let problems: readonly Problem[];
    try {
      await this.#sync.sync({ signal: this.#signal });
      problems = this.#sync.state.refused > 0 ? await this.#sync.problems() : [];
    } catch (error) {
      if (this.#signal.aborted) return undefined;
      return this.#failed(error, error instanceof ApiError ? (error.retryAfter ?? 0) * SECOND_MS : 0);
    }
    const usedUp = problems.find(({ type }) => type === QUOTA);
    if (usedUp) return this.#failed(new Error(usedUp.detail), QUOTA_RETRY_MS);
    if (this.#failures > 0) this.#listener.working();
    this.#failures = 0;
    const untold = problems.filter(({ dream_id }) => !this.#told.has(dream_id));
    for (const { dream_id } of untold) this.#told.add(dream_id);
    if (untold.length > 0) this.#listener.refused(untold);
    return undefined;
  }

  /** Returns how long to wait, at least `askedMs`. */
  #failed(error: unknown, askedMs: number): number {
    this.#failures += 1;
    if (this.#failures === 1) this.#listener.failing(error);
    return Math.max(askedMs, Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#failures - 1)));
  }
}
