import { setTimeout as sleep } from "node:timers/promises";
import type { Import, ImportStarted } from "@dreamcatcher/contracts/import";
import { paths } from "../paths.ts";
import { type Api, expectOk } from "../stage/api.ts";
import { UserError } from "../user-error.ts";

const PATIENCE = 120_000;

/** How many of the conversations seen so far have been dealt with, one way or another. */
export const organized = (found: Import): number =>
  found.dreams_created + found.dreams_updated + found.unchanged + found.failures_count;

/**
 * Imports a data export as any client does: announces it, uploads it to where the answer says, and asks how it
 * goes until it is done. `onProgress` hears each answer. Throws where the import as a whole failed.
 */
export async function importExport(
  api: Api,
  filename: string,
  content: Uint8Array<ArrayBuffer>,
  onProgress: (found: Import) => void = () => {},
): Promise<Import> {
  const { import_id, upload } = expectOk(
    await api.post<ImportStarted>("/api/v1/imports", { filename, size: content.byteLength }),
  );
  const uploaded = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: content });
  if (!uploaded.ok) throw new Error(`The upload was answered ${uploaded.status}: ${await uploaded.text()}`);

  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(200)) {
    const found = expectOk(await api.get<Import>(`/api/v1/imports/${import_id}`));
    onProgress(found);
    if (found.status === "completed") return found;
    if (found.status === "failed") throw new UserError(`The import failed: ${found.failure}`);
  }
  throw new UserError(
    `The import ${import_id} was not done within ${PATIENCE / 1000} s. What its functions said: ${paths.emulatorLog}`,
  );
}
