import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../local/user-error.ts";
import { median } from "./numbers.ts";
import { convoviz } from "./organizing/convoviz.ts";
import { writeExport } from "./organizing/export.ts";
import type { Organized } from "./organizing/ours.ts";

// What reading a ChatGPT export and organizing its conversations takes, next to convoviz converting the same
// file to Markdown: CPU and memory of whole processes that take turns, start included.
//
//   npm run bench:organizing [-- <an export of yours, zip or JSON>]
const ROUNDS = 5;
const MEGABYTES = 20;
const GOALS = { cpu: 0.7, memory: 0.45 } as const;

interface Used {
  /** Seconds of all cores together. */
  cpu: number;
  /** The most that was resident, in MB. */
  memory: number;
  output: string;
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "bench-organizing-"));
try {
  await compare();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(): Promise<void> {
  const { program, python } = await convoviz();
  const given = process.argv[2];
  const file = given ? resolve(given) : join(folder, "conversations.json");
  if (!given) writeExport(file, MEGABYTES);
  const markdown = join(folder, "markdown");
  const theirsOf = ["--input", file, "--output", markdown, "--outputs", "markdown", "-I", "--quiet"];
  const ours: Used[] = [];
  const theirs: Used[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(used(python, process.execPath, path("organizing/ours.ts"), file));
    theirs.push(used(python, program, ...theirsOf));
    rmSync(markdown, { recursive: true });
  }
  const { conversations, said }: Organized = JSON.parse(ours[0]?.output ?? "");
  const size = (statSync(file).size / 1_000_000).toFixed(0);
  console.log(
    `An export of ${size} MB, ${conversations} conversations with ${said.toFixed(1)} MB of text, medians of ${ROUNDS}:`,
  );
  row("read and organized     ", ours, said);
  row("Markdown by convoviz   ", theirs, said);
  ratio("CPU", median(ours.map(({ cpu }) => cpu)) / median(theirs.map(({ cpu }) => cpu)), GOALS.cpu);
  ratio(
    "memory",
    median(ours.map(({ memory }) => memory)) / median(theirs.map(({ memory }) => memory)),
    GOALS.memory,
  );
}

function used(python: string, ...command: string[]): Used {
  return JSON.parse(execFileSync(python, [path("organizing/rusage.py"), ...command], { encoding: "utf8" }));
}

function row(name: string, runs: readonly Used[], said: number): void {
  const cpu = median(runs.map((run) => run.cpu));
  const memory = median(runs.map((run) => run.memory));
  console.log(
    `  ${name}${cpu.toFixed(2)} s of CPU (${(said / cpu).toFixed(1)} MB/s), ${memory.toFixed(0)} MB of memory`,
  );
}

function ratio(name: string, value: number, goal: number): void {
  console.log(`  ${value.toFixed(2)} times the ${name}; goal ${goal}: ${value <= goal ? "met" : "not met"}`);
}
