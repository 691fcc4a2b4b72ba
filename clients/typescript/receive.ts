import { NetworkError } from "./errors.ts";

/** A response with its whole body. */
export interface Received {
  response: Response;
  text: string;
}

/**
 * Sends a request; where its signal aborts, throws the signal's reason.
 *
 * @throws {NetworkError} when there is no response
 */
export async function receive(
  fetch: typeof globalThis.fetch | undefined,
  url: string,
  init: RequestInit,
): Promise<Received> {
  try {
    const response = await (fetch ?? globalThis.fetch)(url, init);
    return { response, text: await response.text() };
  } catch (error) {
    init.signal?.throwIfAborted();
    throw new NetworkError(init.method ?? "GET", url, error);
  }
}
