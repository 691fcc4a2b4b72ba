import { createReadStream, statSync } from "node:fs";
import { readExport } from "@dreamcatcher/reading/exports/read-export";
import { measured } from "./measured.ts";

/** Reads the export in the way an import does. */
await measured(async (file) => {
  let read = 0;
  const source = {
    size: statSync(file).size,
    stream: (start: number, end: number) =>
      createReadStream(file, { start, end: end - 1, highWaterMark: 1 << 20 }),
  };
  for await (const entry of readExport(source)) if ("conversation" in entry) read += 1;
  return read;
});
