import { ApiError } from "./errors.ts";
import type { ImportStarted } from "./generated/types.ts";
import { receive } from "./receive.ts";
import type { CallOptions, ClientOptions } from "./request.ts";
import { withRetries } from "./retries.ts";
import { AnotherFile, UploadExpired } from "./upload-errors.ts";

/** How much of a file is uploaded. */
export interface UploadProgress {
  /** Bytes passed to the connection so far; less than before where a failed upload is sent again. */
  sent: number;
  /** The size of the file, in bytes. */
  total: number;
}

/** The options of an upload. */
export interface UploadOptions extends CallOptions {
  /** Called at the start, as bytes are sent, and at the end. */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
}

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

/** How S3 says that a URL has expired, or before that the credentials that signed it. */
const EXPIRED = /\bexpired\b/;

/** An import that waits for its file, and how many bytes that has. */
interface Awaiting extends ImportStarted {
  size: number;
}

/**
 * Sends the file of an import.
 *
 * @throws {AnotherFile} when it has another size than the import was started with
 * @throws {ApiError} when the storage refuses it
 * @throws {NetworkError} when there is no response
 * @throws {UploadExpired} when it is too late for it
 */
export async function uploadFile(
  { fetch, ...retries }: ClientOptions,
  { import_id, size, upload }: Awaiting,
  file: Blob,
  { signal, onProgress }: UploadOptions,
): Promise<void> {
  const { url, method, headers, expires_at } = upload;
  const total = file.size;
  if (total !== size) {
    throw new AnotherFile(
      `The file has ${total} bytes, and import ${import_id} was started with one of ${size}: ` +
        "upload that file, or start another import.",
    );
  }
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
  try {
    await withRetries(send, { ...retries, method, url, signal, isIdempotent: true, isSuccess });
  } catch (error) {
    if (!(error instanceof ApiError) || !EXPIRED.test(error.detail)) throw error;
    const expired = `The URL to upload import ${import_id} expired at ${expires_at}: start the import anew.`;
    throw new UploadExpired(expired, { cause: error });
  }
  report(total);
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
