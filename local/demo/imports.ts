import type { Client, Import } from "@dreamcatcher/client";
import { paths } from "../paths.ts";
import { UserError } from "../user-error.ts";

const TIMEOUT_MS = 120_000;

/** The number of conversations that have an outcome. */
export const organized = (found: Import): number =>
  found.dreams_created + found.dreams_updated + found.unchanged + found.empty + found.failures_count;

/** The conversations and dreams of an import, and what was set aside, if anything. */
export function importText(found: Import): string {
  const skipped = found.skipped.reduce((sum, { count }) => sum + count, 0);
  const aside = [
    [found.empty, "empty"],
    [skipped, "other records"],
    [found.failures_count, "failed"],
  ] as const;
  return [
    `${found.conversations_seen} conversations`,
    `${found.dreams_created} dreams`,
    ...aside.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])),
  ].join(", ");
}

/**
 * Imports a data export and waits for the end; `onProgress` is called with each state of the import.
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
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const found = await imports.wait(import_id, { pollIntervalMs: 200, signal, onProgress }).catch((error) => {
    if (!signal.aborted) throw error;
    throw new UserError(
      `The import ${import_id} did not end within ${TIMEOUT_MS / 1000} s. The log of its functions: ${paths.emulatorLog}`,
    );
  });
  if (found.status === "failed") throw new UserError(`The import failed: ${found.failure}`);
  return found;
}
