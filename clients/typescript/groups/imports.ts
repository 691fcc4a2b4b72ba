import type { Calls, QueryOf } from "../calls.ts";
import type { Import, ImportStarted, Operations } from "../generated/types.ts";
import { pollUntil, type WaitOptions } from "../poll.ts";
import type { CallOptions, ClientOptions, PostOptions, ReadOptions, Unchanged } from "../request.ts";
import type { UploadOptions } from "../upload.ts";

type ImportInput = Operations["create-import"]["body"];

/** A file to import. */
export type ImportFile = Blob | Uint8Array<ArrayBuffer>;

/** The options of `imports.start`; by default the name of a `File` and the file's size are sent. */
export interface ImportOptions extends Partial<ImportInput>, PostOptions, UploadOptions {
  /**
   * Called when the import is created; its file is uploaded once this has returned, or its promise is
   * fulfilled. Keep what it is given, as JSON, to go on by `imports.upload` after an interruption. Whoever
   * has its URL can upload, so keep it like a token.
   */
  onCreated?: ((started: ImportStarted) => void | Promise<void>) | undefined;
}

/** Most programs upload nothing: what uploads is loaded with the first file. */
const uploading = () => import("../upload.ts");

const blobOf = (file: ImportFile): Blob => (file instanceof Blob ? file : new Blob([file]));

export const importsWith = ({ call, list }: Calls, client: ClientOptions) => ({
  /** Creates an import and returns the URL to upload the export to; `start` also uploads it. */
  create: (input: ImportInput, options?: PostOptions) => call("create-import", { body: input }, options),

  /**
   * Starts the import of a data export: creates the import and uploads the file. In Node, `openAsBlob` of
   * `node:fs` opens a file without reading it into memory. In a service worker, and with a `fetch` of one's
   * own outside Node, `onProgress` is called only at the start and at the end.
   */
  async start(
    file: ImportFile,
    { filename, size, brand, tags, onCreated, onProgress, ...options }: ImportOptions = {},
  ): Promise<ImportStarted> {
    const blob = blobOf(file);
    const name = filename ?? ("name" in file ? String(file.name) : "export");
    const input = { filename: name, size: size ?? blob.size, brand, tags } as ImportInput;
    const started = await call("create-import", { body: input }, options);
    await onCreated?.(started);
    const { uploadFile } = await uploading();
    await uploadFile(client, { ...started, size: input.size }, blob, { signal: options.signal, onProgress });
    return started;
  },

  /**
   * Uploads the file of an import that was started before, for example by a program that was killed: what
   * `onCreated` or `create` gave, and the same file. It is sent from its start, within an hour after the
   * import was created; where it has arrived already, nothing is sent.
   *
   * @throws {AnotherFile} when the file has another size than the import was started with
   * @throws {UploadExpired} when it is too late
   */
  async upload(started: ImportStarted, file: ImportFile, options: UploadOptions = {}): Promise<void> {
    const { signal, onProgress } = options;
    const { import_id } = started;
    const { status, size } = await call("get-import", { params: { import_id } }, { signal });
    if (status !== "awaiting_upload") {
      onProgress?.({ sent: size, total: size });
      return;
    }
    const { uploadFile } = await uploading();
    await uploadFile(client, { ...started, size }, blobOf(file), { signal, onProgress });
  },

  /** Lists imports with their counts, the last created first; `get` reads the failures of one too. */
  list: (query: QueryOf<"list-imports"> = {}, options?: CallOptions) =>
    list("list-imports", { query }, options),

  /** Reads an import with its progress. */
  get: <Options extends ReadOptions>(
    import_id: string,
    options?: Options,
  ): Promise<Import | Unchanged<Options>> => call("get-import", { params: { import_id } }, options),

  /** Waits until an import is `completed` or `failed` and returns it. */
  wait: (import_id: string, options: WaitOptions<Import> = {}) =>
    pollUntil(
      ({ status }) => status === "completed" || status === "failed",
      () => call("get-import", { params: { import_id } }, { signal: options.signal }),
      options,
    ),
});

/** The methods of `client.imports`. */
export interface ImportMethods extends ReturnType<typeof importsWith> {}
