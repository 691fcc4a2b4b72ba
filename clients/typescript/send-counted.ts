import { NetworkError } from "./errors.ts";
import type { Received } from "./receive.ts";

export interface CountedRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  signal: AbortSignal | undefined;
  /** Called with the number of bytes that are sent, as they are. */
  onSent: (bytes: number) => void;
}

/** Browsers set these headers themselves, and let no script do so. */
const SET_BY_BROWSERS = ["content-length", "host"];

/**
 * Sends a file by `XMLHttpRequest`, which alone tells a page how much of it is sent; where its signal aborts,
 * throws the signal's reason.
 *
 * @throws {NetworkError} when there is no response
 */
export function sendCounted(
  { method, url, headers, signal, onSent }: CountedRequest,
  file: Blob,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers))
      if (!SET_BY_BROWSERS.includes(name.toLowerCase())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      const { status, statusText, responseText } = request;
      resolve({ response: new Response(null, { status, statusText }), text: responseText });
    };
    request.onerror = () => reject(new NetworkError(method, url, new Error("the connection broke")));
    request.onabort = () => reject(signal?.reason);
    request.onloadend = () => signal?.removeEventListener("abort", abort);
    signal?.addEventListener("abort", abort, { once: true });
    request.send(file);
  });
}
