import type { Import, ImportStarted } from "@dreamcatcher/contracts/import";
import { expect } from "vitest";
import { type Api, expectOk } from "../../../local/stage/api.ts";
import { eventually } from "./eventually.ts";

/** Announces an export and uploads it; answers the import's id. */
export async function upload(as: Api, bytes: Buffer, options: object = {}): Promise<string> {
  const input = { filename: "export.zip", size: bytes.length, ...options };
  const started = await as.post<ImportStarted>("/api/v1/imports", input);
  expect(started.status).toBe(202);
  const { import_id, upload } = started.body;
  expect(started.headers.get("location")).toBe(`/api/v1/imports/${import_id}`);
  const put = await fetch(upload.url, {
    method: upload.method,
    headers: upload.headers,
    body: new Uint8Array(bytes),
  });
  expect(put.status).toBe(200);
  return import_id;
}

export const readImport = async (as: Api, id: string): Promise<Import> =>
  expectOk(await as.get<Import>(`/api/v1/imports/${id}`));

/** The import once it has ended. */
export const finished = (as: Api, id: string, timeout = 40_000): Promise<Import> =>
  eventually(
    async () => {
      const found = await readImport(as, id);
      expect(["completed", "failed"]).toContain(found.status);
      return found;
    },
    { timeout },
  );

export const importOf = async (as: Api, bytes: Buffer, options: object = {}) =>
  finished(as, await upload(as, bytes, options));
