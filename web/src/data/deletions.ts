import type { Dream } from "@dreamcatcher/client";
import { type Seen, seenOf } from "@dreamcatcher/client/sync";

/** How long a deletion can be taken back. */
export const UNDO_MS = 20_000;

interface DeletionsOptions {
  /** Where those that wait are kept, so that they are done after the page was closed as well. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  key: string;
  /** Deletes a dream, unless it is not as it was any more. */
  delete: (seen: Seen) => Promise<void>;
}

/**
 * Deletions that wait for a moment in which they can be taken back: a deleted dream takes its talks along,
 * which nothing would bring again. The dreams are hidden meanwhile.
 */
export class Deletions {
  /** The ids of the dreams; a new set with each change. */
  waiting: ReadonlySet<string>;
  readonly #options: DeletionsOptions;
  /** As they were when they were deleted: what others make of them meanwhile is not deleted with them. */
  readonly #seen: Map<string, Seen>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();

  constructor(options: DeletionsOptions) {
    this.#options = options;
    const kept: Seen[] = JSON.parse(options.storage.getItem(options.key) ?? "[]");
    this.#seen = new Map(kept.map((seen) => [seen.id, seen]));
    this.waiting = new Set(this.#seen.keys());
    for (const seen of kept) this.#start(seen);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hides a dream, and deletes it after a moment. */
  add(dream: Dream): void {
    const seen = seenOf(dream);
    this.#seen.set(dream.id, seen);
    this.#changed();
    this.#start(seen);
  }

  /** Takes a deletion back; nothing, once it is done. */
  takeBack(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#seen.delete(id);
    this.#changed();
  }

  #start(seen: Seen): void {
    clearTimeout(this.#timers.get(seen.id));
    this.#timers.set(
      seen.id,
      setTimeout(() => this.#delete(seen), UNDO_MS),
    );
  }

  async #delete(seen: Seen): Promise<void> {
    // One that another tab or device has deleted is as it should be.
    await this.#options.delete(seen).catch(() => undefined);
    this.takeBack(seen.id);
  }

  #changed(): void {
    this.waiting = new Set(this.#seen.keys());
    const { storage, key } = this.#options;
    if (this.#seen.size === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify([...this.#seen.values()]));
    for (const listener of this.#listeners) listener();
  }
}
