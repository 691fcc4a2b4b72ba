import type { Client } from "@dreamcatcher/client";

/** A file on its way into an import. */
export interface Upload {
  key: number;
  file: File;
  state: "empty" | "waiting" | "uploading" | "uploaded" | "failed" | "stopped";
  /** How many of its bytes are sent. */
  sent: number;
  /** The import, once it is created. */
  importId?: string;
  error?: unknown;
}

type Start = Client["imports"]["start"];

/** More at once would only share the same line. */
const MAX_AT_ONCE = 2;

const isOnItsWay = ({ state }: Upload) => state === "waiting" || state === "uploading";

/**
 * The files that were chosen since the page was opened: they are uploaded while one looks at other pages too.
 */
export class Uploads {
  /** The last chosen first; a new list with each change. */
  all: readonly Upload[] = [];
  readonly #start: Start;
  readonly #listeners = new Set<() => void>();
  readonly #stops = new Map<number, AbortController>();
  #count = 0;

  constructor(start: Start) {
    this.#start = start;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether leaving the page would cut something off. */
  get isBusy(): boolean {
    return this.all.some(isOnItsWay);
  }

  add(files: Iterable<File>): void {
    const added = [...files].map(
      (file): Upload => ({
        key: this.#count++,
        file,
        // There is nothing to import, and the API takes no file without bytes.
        state: file.size === 0 ? "empty" : "waiting",
        sent: 0,
      }),
    );
    this.#set([...added, ...this.all]);
    this.#next();
  }

  /** Uploads a file again from its start, as an import of its own. */
  retry(key: number): void {
    this.#change(key, { state: "waiting", sent: 0 });
    this.#next();
  }

  /** Stops an upload, or takes one that waits out of the row. */
  stop(key: number): void {
    this.#stops.get(key)?.abort();
    this.#change(key, { state: "stopped" });
    this.#next();
  }

  #next(): void {
    const running = this.all.filter(({ state }) => state === "uploading").length;
    const waiting = this.all.filter(({ state }) => state === "waiting").reverse();
    for (const upload of waiting.slice(0, MAX_AT_ONCE - running)) this.#upload(upload);
  }

  async #upload({ key, file }: Upload): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(key, stop);
    this.#change(key, { state: "uploading" });
    try {
      await this.#start(file, {
        signal: stop.signal,
        onCreated: ({ import_id }) => this.#change(key, { importId: import_id }),
        onProgress: ({ sent }) => this.#change(key, { sent }),
      });
      this.#change(key, { state: "uploaded" });
    } catch (error) {
      if (!stop.signal.aborted) this.#change(key, { state: "failed", error });
    }
    // It may have been stopped and begun again meanwhile.
    if (this.#stops.get(key) === stop) this.#stops.delete(key);
    this.#next();
  }

  #change(key: number, change: Partial<Upload>): void {
    this.#set(this.all.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }

  #set(all: readonly Upload[]): void {
    this.all = all;
    for (const listener of this.#listeners) listener();
  }
}
