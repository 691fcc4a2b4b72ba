import { NetworkError } from "@dreamcatcher/client";

const TIMEOUT_MS = 20_000;

/**
 * `fetch` that ends a wait, and says where no response came from.
 *
 * @throws {NetworkError} when no response comes
 * @throws {unknown} when the given signal aborts: its reason
 */
export async function reach(
  url: string,
  { signal, ...init }: Omit<RequestInit, "signal"> & { signal?: AbortSignal | null | undefined } = {},
): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
  } catch (error) {
    signal?.throwIfAborted();
    throw new NetworkError(init.method ?? "GET", url, error);
  }
}
