import { setInterval } from "node:timers/promises";
import type { Machine } from "../sessions/machine.ts";
import type { Root } from "../sessions/roots.ts";
import type { Tool } from "../sessions/tool.ts";
import type { Taken } from "./capturer.ts";
import { type FollowListener, follow } from "./follow.ts";
import { Settling } from "./settling.ts";

export interface FollowingOptions extends Pick<FollowListener, "failing"> {
  roots: readonly Root[];
  machine: Machine;
  take(path: string, tool: Tool): Promise<Taken>;
  /** What is called from time to time, since not every system tells of every change. */
  rescan(): Promise<void>;
}

const QUIET_MS = 3_000;
const MAX_WAIT_MS = 60_000;
const RESCAN_MS = 600_000;

/** Follows sessions, and takes each once it is quiet. */
export class Following {
  readonly #options: FollowingOptions;
  readonly #tools = new Map<string, Tool>();
  readonly #settling: Settling;
  readonly #failed = Promise.withResolvers<never>();

  constructor(options: FollowingOptions) {
    this.#options = options;
    this.#settling = new Settling({ quietMs: QUIET_MS, maxMs: MAX_WAIT_MS }, (path) => this.#take(path));
    // It is thrown by `run`.
    this.#failed.promise.catch(() => {});
  }

  /** A session has changed, or is to be read again. */
  touch(path: string, tool: Tool): void {
    this.#tools.set(path, tool);
    this.#settling.touch(path);
  }

  /** Begins; what changes from then on is not missed. */
  async begin(): Promise<() => Promise<void>> {
    const { roots, machine, failing } = this.#options;
    const changed = (path: string, tool: Tool) => this.touch(path, tool);
    const end = await follow(roots, machine, { changed, failing });
    return async () => {
      this.#settling.close();
      await end();
    };
  }

  /**
   * Goes on until the signal aborts.
   *
   * @throws {Error} when the dreams cannot be stored
   */
  async run(signal: AbortSignal): Promise<void> {
    try {
      await Promise.race([this.#rescan(signal), this.#failed.promise]);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #rescan(signal: AbortSignal): Promise<void> {
    for await (const _ of setInterval(RESCAN_MS, undefined, { signal })) await this.#options.rescan();
  }

  async #take(path: string): Promise<void> {
    const tool = this.#tools.get(path);
    if (tool === undefined) return;
    const begun = performance.now();
    try {
      const { outcome } = await this.#options.take(path, tool);
      this.#settling.took(path, performance.now() - begun);
      if (outcome === "gone") this.#tools.delete(path);
      if (outcome === "gone") this.#settling.forget(path);
      if (outcome === "changed") this.touch(path, tool);
    } catch (error) {
      this.#failed.reject(error);
    }
  }
}
