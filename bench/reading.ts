import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { ZipFile } from "yazl";
import { median } from "./numbers.ts";
import type { Measured } from "./reading/measured.ts";

// Measures how fast an export is read, relative to stream-json, and how memory grows with its size.
//
//   npm run bench:reading
const ROUNDS = 5;
const MEGABYTE = 1_000_000;

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const example: unknown[] = JSON.parse(
  readFileSync(path("../examples/chatgpt-export/conversations.json"), "utf8"),
);

const folder = mkdtempSync(join(tmpdir(), "bench-reading-"));
try {
  const small = await exportOf(100);
  const zipped = await zipOf(small);
  const large = await exportOf(1000);
  const ours: Measured[] = [];
  const oursZipped: Measured[] = [];
  const theirs: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(run("ours", small));
    oursZipped.push(run("ours", zipped));
    theirs.push(run("stream-json", small));
  }
  const speed = (runs: readonly Measured[]) => 100_000 / median(runs.map(({ time }) => time));
  const memory = (runs: readonly Measured[]) => median(runs.map((one) => one.memory));
  const row = (name: string, runs: readonly Measured[]) =>
    console.log(`  ${name}  ${speed(runs).toFixed(0)} MB/s, ${memory(runs).toFixed(0)} MB of memory`);
  console.log(`An export of 100 MB, medians of ${ROUNDS}:`);
  row("ours            ", ours);
  row("ours, from a zip", oursZipped);
  row("stream-json     ", theirs);
  console.log(`  ours is ${(speed(ours) / speed(theirs)).toFixed(1)} times as fast`);
  const { memory: most } = run("ours", large);
  console.log(`1000 MB: ours used ${most.toFixed(0)} MB, ${(most / memory(ours)).toFixed(2)} times as much`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes an export of that size, which repeats the conversations of the example. */
async function exportOf(megabytes: number): Promise<string> {
  const file = join(folder, `${megabytes}.json`);
  const conversations = example.map((conversation) => JSON.stringify(conversation));
  function* text() {
    yield "[";
    for (let size = 0, n = 0; size < megabytes * MEGABYTE; n++) {
      const conversation = conversations[n % conversations.length] ?? "";
      size += Buffer.byteLength(conversation) + 1;
      yield n === 0 ? conversation : `,${conversation}`;
    }
    yield "]";
  }
  await pipeline(Readable.from(text()), createWriteStream(file));
  return file;
}

async function zipOf(file: string): Promise<string> {
  const zip = new ZipFile();
  zip.addFile(file, "conversations.json");
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${file}.zip`));
  return `${file}.zip`;
}

function run(reader: "ours" | "stream-json", file: string): Measured {
  const printed = execFileSync(process.execPath, [path(`reading/${reader}.ts`), file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const result: Measured = JSON.parse(printed);
  if (result.read === 0) throw new Error(`${reader} read nothing`);
  return result;
}
