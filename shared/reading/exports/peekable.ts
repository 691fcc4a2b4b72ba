import { concat } from "./bytes.ts";

/** A stream whose beginning can be looked at before it is read. */
export class Peekable implements AsyncIterable<Uint8Array> {
  readonly #rest: AsyncIterator<Uint8Array>;
  #head: Uint8Array[] = [];
  #size = 0;
  #hasEnded = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#rest = chunks[Symbol.asyncIterator]();
  }

  /** The first bytes, at least `size` of them unless the stream ends before. */
  async peek(size: number): Promise<Uint8Array> {
    while (this.#size < size && !this.#hasEnded) {
      const { done, value } = await this.#rest.next();
      if (done) this.#hasEnded = true;
      else {
        this.#head.push(value);
        this.#size += value.length;
      }
    }
    const head = concat(this.#head);
    this.#head = [head];
    return head;
  }

  /** Whether the last look has seen the stream to its end. */
  get isWhole(): boolean {
    return this.#hasEnded;
  }

  /** The whole stream, once; whoever stops early ends it. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      yield* this.#head;
      this.#head = [];
      while (!this.#hasEnded) {
        const { done, value } = await this.#rest.next();
        if (done) return;
        yield value;
      }
    } finally {
      await this.end();
    }
  }

  /** Ends a stream that is not read. */
  async end(): Promise<void> {
    await this.#rest.return?.();
  }
}
