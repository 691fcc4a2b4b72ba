import type { Client, Import, ImportOptions } from "@dreamcatcher/client";

/** Creates an import, uploads the export and returns the import's id. */
export async function upload(as: Client, bytes: Buffer, options: ImportOptions = {}): Promise<string> {
  const { import_id } = await as.imports.start(new Uint8Array(bytes), { filename: "export.zip", ...options });
  return import_id;
}

/** Waits until an import has ended. */
export const waitForImport = (as: Client, id: string, timeout = 40_000): Promise<Import> =>
  as.imports.wait(id, { pollIntervalMs: 100, signal: AbortSignal.timeout(timeout) });

/** Imports an export and waits until the import has ended. */
export const importOf = async (as: Client, bytes: Buffer, options?: ImportOptions) =>
  waitForImport(as, await upload(as, bytes, options));
