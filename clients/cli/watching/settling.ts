export interface SettlingOptions {
  /** How long a file must not have changed, in ms. */
  quietMs: number;
  /** How long a file that never stops changing waits at most, in ms. */
  maxMs: number;
}

interface Waiting {
  since: number;
  timer: ReturnType<typeof setTimeout>;
}

/** A file that takes long to read is read less often: this much of the time goes into it at most. */
const MAX_SHARE = 0.05;

/** Waits until a file that is written to is quiet, but not for ever. */
export class Settling {
  readonly #options: SettlingOptions;
  readonly #settled: (path: string) => void;
  readonly #waiting = new Map<string, Waiting>();
  readonly #restMs = new Map<string, number>();

  /** @param settled is called once for all changes of a file until then */
  constructor(options: SettlingOptions, settled: (path: string) => void) {
    this.#options = options;
    this.#settled = settled;
  }

  /** A file has changed. */
  touch(path: string): void {
    const before = this.#waiting.get(path);
    clearTimeout(before?.timer);
    const since = before?.since ?? performance.now();
    const rest = this.#restMs.get(path) ?? 0;
    const waited = performance.now() - since;
    const { quietMs, maxMs } = this.#options;
    const wait = Math.max(0, Math.min(Math.max(quietMs, rest), Math.max(maxMs, rest) - waited));
    const timer = setTimeout(() => {
      this.#waiting.delete(path);
      this.#settled(path);
    }, wait);
    this.#waiting.set(path, { since, timer });
  }

  /** Reading a file has taken this long. */
  took(path: string, ms: number): void {
    const rest = ms / MAX_SHARE;
    if (rest > this.#options.quietMs) this.#restMs.set(path, rest);
    else this.#restMs.delete(path);
  }

  /** A file is gone. */
  forget(path: string): void {
    clearTimeout(this.#waiting.get(path)?.timer);
    this.#waiting.delete(path);
    this.#restMs.delete(path);
  }

  close(): void {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
