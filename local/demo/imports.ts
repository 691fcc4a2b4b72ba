import type { Client, Import } from "@dreamcatcher/client";
import { paths } from "../paths.ts";
import { UserError } from "../user-error.ts";

const PATIENCE_MS = 120_000;

/** How many of the conversations seen so far have been dealt with, one way or another. */
export const organized = (found: Import): number =>
  found.dreams_created + found.dreams_updated + found.unchanged + found.failures_count;

/**
 * Imports a data export and waits until it is done; `onProgress` is called with each state of the import.
 *
 * @throws {UserError} when the import fails as a whole, or takes too long
 */
export async function importExport(
  { imports }: Client,
  filename: string,
  content: Uint8Array<ArrayBuffer>,
  onProgress: (found: Import) => void,
): Promise<Import> {
  const { import_id } = await imports.start(content, { filename });
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const found = await imports.wait(import_id, { pollIntervalMs: 200, signal, onProgress }).catch((error) => {
    if (!signal.aborted) throw error;
    throw new UserError(
      `The import ${import_id} was not done within ${PATIENCE_MS / 1000} s. What its functions said: ${paths.emulatorLog}`,
    );
  });
  if (found.status === "failed") throw new UserError(`The import failed: ${found.failure}`);
  return found;
}
