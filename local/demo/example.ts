import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Client, Import } from "@dreamcatcher/client";
import { ZipFile } from "yazl";
import { paths } from "../paths.ts";
import { step } from "../steps.ts";
import { importExport, organized } from "./imports.ts";

/**
 * The bundled example, zipped as a person downloads it: the files of the export at the top of the archive.
 */
export async function exampleExport(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const name of await readdir(paths.example)) {
    if (name.endsWith(".json")) zip.addFile(join(paths.example, name), name);
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** Imports the example as a person imports their own export, and shows how far it is. */
export const importExample = (client: Client): Promise<Import> =>
  step(
    "importing the example",
    async (detail) =>
      importExport(client, "chatgpt-export.zip", await exampleExport(), (found) => {
        // How many conversations there are is known once the export is being split.
        if (found.conversations_seen > 0)
          detail(`${organized(found)} of ${found.conversations_seen} conversations`);
      }),
    (found) => `example imported: ${found.conversations_seen} conversations, ${found.dreams_created} dreams`,
  );
