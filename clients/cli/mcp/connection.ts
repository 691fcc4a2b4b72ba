import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { JSONRPCMessage, RequestId } from "@modelcontextprotocol/sdk/types.js";

/** Requests that run when the client has closed its end get so long to be answered. */
const LAST_ANSWERS_MS = 10_000;

/**
 * Stdio as a transport that knows which requests are not answered yet: a client that closes its end after a
 * request, as a script does, still gets the answer.
 */
export class Connection extends StdioServerTransport {
  readonly #open = new Set<RequestId>();
  #onIdle: () => void = () => {};
  #ending: Promise<void> | undefined;

  /** Counts what comes in; called once the server has set its own `onmessage`. */
  count(): void {
    const receive = this.onmessage;
    this.onmessage = (message: JSONRPCMessage) => {
      if ("method" in message && "id" in message) this.#open.add(message.id);
      if ("method" in message && message.method === "notifications/cancelled")
        this.#answered(message.params?.requestId as RequestId);
      receive?.(message);
    };
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if (!("method" in message) && message.id !== undefined) this.#answered(message.id);
  }

  /** Resolves when all requests are answered, or after some seconds. */
  answered(): Promise<void> {
    this.#ending ??= this.#untilIdle();
    return this.#ending;
  }

  async #untilIdle(): Promise<void> {
    if (this.#open.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LAST_ANSWERS_MS);
      this.#onIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #answered(id: RequestId): void {
    this.#open.delete(id);
    if (this.#open.size === 0) this.#onIdle();
  }
}
