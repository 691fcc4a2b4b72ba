import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Client, Import } from "@dreamcatcher/client";
import { ZipFile } from "yazl";
import { paths } from "../paths.ts";
import { step } from "../steps.ts";
import { importExport, importText, organized } from "./imports.ts";

/** The bundled example as a zip, like an export that a user downloads. */
export async function exampleExport(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const name of await readdir(paths.example)) {
    if (name.endsWith(".json")) zip.addFile(join(paths.example, name), name);
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** Imports the example through the API, with its progress. */
export const importExample = (client: Client): Promise<Import> =>
  step(
    "importing the example",
    async (detail) =>
      importExport(client, "chatgpt-export.zip", await exampleExport(), (found) => {
        // Zero until the export is being split.
        if (found.conversations_seen > 0)
          detail(`${organized(found)} of ${found.conversations_seen} conversations`);
      }),
    (found) => `example imported: ${importText(found)}`,
  );
