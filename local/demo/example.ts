import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Client } from "@dreamcatcher/client";
import { SingleBar } from "cli-progress";
import { ZipFile } from "yazl";
import { paths } from "../paths.ts";
import { step } from "../steps.ts";
import { importExport, organized } from "./imports.ts";

/** The bundled example, zipped as a person downloads it: the files of the export at the top of the archive. */
export async function exampleExport(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const name of await readdir(paths.example)) {
    if (name.endsWith(".json")) zip.addFile(join(paths.example, name), name);
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** Imports the example under a progress bar, as a person would their own export. */
export async function importExample(client: Client): Promise<void> {
  const bar = new SingleBar({
    format: "  importing the example {bar} {value}/{total} conversations",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: true,
    notTTYSchedule: 1000,
  });
  await step(
    "example imported",
    async () => {
      const content = await exampleExport();
      try {
        return await importExport(client, "chatgpt-export.zip", content, (found) => {
          // Before the export has been looked into there is no telling how much there is to do.
          if (found.conversations_seen === 0) return;
          if (!bar.isActive) bar.start(found.conversations_seen, 0);
          bar.setTotal(found.conversations_seen);
          bar.update(organized(found));
        });
      } finally {
        bar.stop();
      }
    },
    (found) => `example imported: ${found.conversations_seen} conversations, ${found.dreams_created} dreams`,
  );
}
