/** How long a deletion can be taken back. */
export const UNDO_MS = 8_000;

interface DeletionsOptions {
  /** Where those that wait are kept, so that they are done after the page was closed as well. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  key: string;
  delete: (id: string) => Promise<void>;
}

/**
 * Deletions that wait for a moment in which they can be taken back: a deleted dream takes its talks along,
 * which nothing would bring again. The dreams are hidden meanwhile.
 */
export class Deletions {
  /** The ids of the dreams; a new set with each change. */
  waiting: ReadonlySet<string>;
  readonly #options: DeletionsOptions;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();

  constructor(options: DeletionsOptions) {
    this.#options = options;
    this.waiting = new Set(JSON.parse(options.storage.getItem(options.key) ?? "[]"));
    for (const id of this.waiting) this.#start(id);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hides a dream, and deletes it after a moment. */
  add(id: string): void {
    this.#set(new Set([...this.waiting, id]));
    this.#start(id);
  }

  /** Takes a deletion back; nothing, once it is done. */
  takeBack(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#set(new Set([...this.waiting].filter((each) => each !== id)));
  }

  #start(id: string): void {
    this.#timers.set(
      id,
      setTimeout(() => this.#delete(id), UNDO_MS),
    );
  }

  async #delete(id: string): Promise<void> {
    // One that another tab or device has deleted is as it should be.
    await this.#options.delete(id).catch(() => undefined);
    this.takeBack(id);
  }

  #set(waiting: ReadonlySet<string>): void {
    this.waiting = waiting;
    const { storage, key } = this.#options;
    if (waiting.size === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify([...waiting]));
    for (const listener of this.#listeners) listener();
  }
}
