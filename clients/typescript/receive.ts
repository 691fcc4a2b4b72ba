import { NetworkError } from "./errors.ts";

/** A response with its body: it counts once the body has come. */
export interface Received {
  response: Response;
  text: string;
}

/** @throws {NetworkError} when no response comes, unless the signal has aborted: then its reason is thrown */
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
