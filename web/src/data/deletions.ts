import type { Dream } from "@dreamcatcher/client";

/** How long a deletion can be taken back. */
export const UNDO_MS = 20_000;

interface DeletionsOptions {
  /** Where those that wait are kept, so that they are done after the page was closed as well. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  key: string;
  /** Deletes a dream, unless it is not as it was any more. */
  delete: (dream: Dream) => Promise<void>;
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
  readonly #dreams: Map<string, Dream>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();

  constructor(options: DeletionsOptions) {
    this.#options = options;
    const kept: Dream[] = JSON.parse(options.storage.getItem(options.key) ?? "[]");
    this.#dreams = new Map(kept.map((dream) => [dream.id, dream]));
    this.waiting = new Set(this.#dreams.keys());
    for (const dream of kept) this.#start(dream);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hides a dream, and deletes it after a moment. */
  add(dream: Dream): void {
    this.#dreams.set(dream.id, dream);
    this.#changed();
    this.#start(dream);
  }

  /** Takes a deletion back; nothing, once it is done. */
  takeBack(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#dreams.delete(id);
    this.#changed();
  }

  #start(dream: Dream): void {
    clearTimeout(this.#timers.get(dream.id));
    this.#timers.set(
      dream.id,
      setTimeout(() => this.#delete(dream), UNDO_MS),
    );
  }

  async #delete(dream: Dream): Promise<void> {
    // One that another tab or device has deleted is as it should be.
    await this.#options.delete(dream).catch(() => undefined);
    this.takeBack(dream.id);
  }

  #changed(): void {
    this.waiting = new Set(this.#dreams.keys());
    const { storage, key } = this.#options;
    if (this.#dreams.size === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify([...this.#dreams.values()]));
    for (const listener of this.#listeners) listener();
  }
}
