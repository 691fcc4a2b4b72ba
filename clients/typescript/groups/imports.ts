import type { Calls, QueryOf } from "../calls.ts";
import type { Import, ImportStarted, Operations } from "../generated/types.ts";
import { pollUntil, type WaitOptions } from "../poll.ts";
import type { CallOptions, PostOptions, ReadOptions, Unchanged } from "../request.ts";
import type { Upload, UploadProgress } from "../upload.ts";

type ImportInput = Operations["create-import"]["body"];

export interface ImportOptions extends Partial<ImportInput>, PostOptions {
  /** Called when the import is created, before its file is uploaded. */
  onCreated?: ((started: ImportStarted) => void) | undefined;
  onProgress?: ((progress: UploadProgress) => void) | undefined;
}

export const importsWith = ({ call, list }: Calls, upload: Upload) => ({
  /** Creates an import and returns the URL to upload the export to; `start` also uploads it. */
  create: (input: ImportInput, options?: PostOptions) => call("create-import", { body: input }, options),

  /**
   * Starts the import of a data export: creates the import and uploads the file. In Node, `openAsBlob` of
   * `node:fs` opens a file without reading it into memory. In a service worker, and with a `fetch` of one's
   * own outside Node, `onProgress` is called only at the start and at the end.
   */
  async start(
    file: Blob | Uint8Array<ArrayBuffer>,
    { filename, size, brand, tags, onCreated, onProgress, ...options }: ImportOptions = {},
  ): Promise<ImportStarted> {
    const blob = file instanceof Blob ? file : new Blob([file]);
    const name = filename ?? ("name" in file ? String(file.name) : "export");
    const input = { filename: name, size: size ?? blob.size, brand, tags } as ImportInput;
    const started = await call("create-import", { body: input }, options);
    onCreated?.(started);
    await upload(started.upload, blob, { signal: options.signal, onProgress });
    return started;
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
