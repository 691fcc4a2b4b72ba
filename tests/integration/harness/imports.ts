import type { Client, Import, ImportOptions } from "@dreamcatcher/client";

/** Announces an export and uploads it; returns the import's id. */
export async function upload(as: Client, bytes: Buffer, options: ImportOptions = {}): Promise<string> {
  const { import_id } = await as.imports.start(new Uint8Array(bytes), { filename: "export.zip", ...options });
  return import_id;
}

/** The import once it has ended. */
export const finished = (as: Client, id: string, timeout = 40_000): Promise<Import> =>
  as.imports.wait(id, { pollIntervalMs: 100, signal: AbortSignal.timeout(timeout) });

export const importOf = async (as: Client, bytes: Buffer, options?: ImportOptions) =>
  finished(as, await upload(as, bytes, options));
