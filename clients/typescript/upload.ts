import type { ImportStarted } from "./generated/types.ts";
import { receive } from "./receive.ts";
import type { ClientOptions } from "./request.ts";
import { withRetries } from "./retries.ts";

export interface UploadProgress {
  /** Bytes passed to the connection so far. */
  sent: number;
  total: number;
}

interface UploadOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: UploadProgress) => void) | undefined;
}

export type Upload = (target: ImportStarted["upload"], file: Blob, options: UploadOptions) => Promise<void>;

const PIECE_BYTES = 64 * 1024;

/**
 * S3 requires a `Content-Length`. Node sends a stream with the one that is set; browsers send streams without
 * one, or not at all.
 */
function sendsStreamsWithLength(): boolean {
  const { process } = globalThis as { process?: { versions?: Record<string, string> } };
  const { node, bun, deno } = process?.versions ?? {};
  return node !== undefined && bun === undefined && deno === undefined;
}

export function uploadWith(client: ClientOptions): Upload {
  const { fetch, ...retries } = client;
  return async ({ url, method, headers }, file, { signal, onProgress }) => {
    const total = file.size;
    const init = { method, headers, signal: signal ?? null };
    let last: number | undefined;
    function report(sent: number) {
      if (sent !== last) onProgress?.({ sent, total });
      last = sent;
    }
    async function send() {
      report(0);
      if (onProgress === undefined) return receive(fetch, url, { ...init, body: file });
      if (sendsStreamsWithLength())
        return receive(fetch, url, { ...init, body: counted(file, report), duplex: "half" } as RequestInit);
      if (fetch === undefined && typeof globalThis.XMLHttpRequest === "function") {
        const { sendCounted } = await import("./send-counted.ts");
        return sendCounted({ method, url, headers, signal, onSent: report }, file);
      }
      return receive(fetch, url, { ...init, body: file });
    }
    const isSuccess = ({ ok }: Response) => ok;
    await withRetries(send, { ...retries, method, url, signal, isIdempotent: true, isSuccess });
    report(total);
  };
}

/** The file as a stream that counts each piece when the connection reads it. */
function counted(file: Blob, onSent: (sent: number) => void): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      const piece = await file.slice(sent, sent + PIECE_BYTES).arrayBuffer();
      if (piece.byteLength === 0) {
        controller.close();
        return;
      }
      controller.enqueue(new Uint8Array(piece));
      sent += piece.byteLength;
      onSent(sent);
    },
  });
}
