import { scriptUrl } from "../offline/script-url.ts";
import type { Answer, FoundDream, Question } from "./found-dream.ts";
import workerUrl from "./search-worker.ts?worker&url";

interface Asked {
  resolve: (found: FoundDream[]) => void;
  reject: (error: Error) => void;
}

/** Searches the dreams of this device, in a worker that is started by the first question. */
export class DreamSearch {
  readonly #database: string;
  readonly #asked = new Map<number, Asked>();
  #worker: Worker | undefined;
  #number = 0;

  /** @param database the name of the store's */
  constructor(database: string) {
    this.#database = database;
  }

  /** Finds dreams by words, the last of which may be only the beginning of one. */
  find(query: string, limit: number): Promise<FoundDream[]> {
    this.#worker ??= this.#started();
    const question: Question = { number: ++this.#number, query, limit };
    return new Promise((resolve, reject) => {
      this.#asked.set(question.number, { resolve, reject });
      this.#worker?.postMessage(question);
    });
  }

  /** Reads what has changed since, so that the next question is answered at once. */
  async prepare(): Promise<void> {
    await this.find("", 1).catch(() => undefined);
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #started(): Worker {
    const worker = new Worker(scriptUrl(workerUrl), { type: "module", name: this.#database });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const asked = this.#asked.get(data.number);
      this.#asked.delete(data.number);
      if ("found" in data) asked?.resolve(data.found);
      else asked?.reject(new Error(data.error));
    });
    worker.addEventListener("error", () => {
      for (const { reject } of this.#asked.values()) reject(new Error("The search could not be started."));
      this.#asked.clear();
    });
    return worker;
  }
}
