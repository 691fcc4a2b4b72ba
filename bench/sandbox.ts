import { spawnSync } from "node:child_process";
import { buffer } from "node:stream/consumers";
import { MANIFEST_FILE } from "@dreamcatcher/sandbox/contract/manifest-file";
import { buildSupervisor } from "@dreamcatcher/sandbox/image/build";
import { runInBubblewrap } from "@dreamcatcher/sandbox/outside/bubblewrap";
import { findProgram } from "@dreamcatcher/sandbox/outside/find-program";
import { SUPERVISOR } from "@dreamcatcher/sandbox/outside/local";
import yazl from "yazl";
import { DEFAULT_SANDBOX_LIMITS } from "../functions/manifest/sandbox-limits.ts";
import { median, ms, timed } from "./numbers.ts";

// Measures the overhead of the sandbox: the time to start it, and how much longer a job of some seconds takes
// in it. Bare and sandboxed runs alternate, so that a busy machine slows both alike.
//
//   npm run bench:sandbox
const bwrap = findProgram("bwrap");
if (!bwrap) throw new Error("bubblewrap is not installed.");

const NOTHING = ["true"];
const JOB = [
  "node",
  "-e",
  `const { createHash } = require("node:crypto");
   let text = "dream";
   for (let n = 0; n < 400; n++) {
     const words = Array.from({ length: 20_000 }, (_, i) => text + i).sort();
     text = createHash("sha256").update(JSON.stringify(words)).digest("hex");
   }
   console.log(text);`,
];

await buildSupervisor(SUPERVISOR);
const startup = await compare(NOTHING, 21);
console.log(`Starting a sandbox, a command that does nothing in it, median of 21:
  bare ${ms(startup.bare)}, sandboxed ${ms(startup.sandboxed)}: ${ms(startup.sandboxed - startup.bare)} more (goal: under 300 ms)`);
const job = await compare(JOB, 5);
console.log(`A job of sorting and hashing, median of 5:
  bare ${ms(job.bare)}, sandboxed ${ms(job.sandboxed)}: ${(job.sandboxed / job.bare).toFixed(2)} times (goal: at most 1.3)`);

async function compare(command: string[], times: number): Promise<{ bare: number; sandboxed: number }> {
  const zip = await bundleOf(command);
  const bare: number[] = [];
  const sandboxed: number[] = [];
  for (let n = 0; n < times; n++) {
    const [bareTime] = await timed(async () => runBare(command));
    bare.push(bareTime);
    const [sandboxedTime] = await timed(() => runSandboxed(zip));
    sandboxed.push(sandboxedTime);
  }
  return { bare: median(bare), sandboxed: median(sandboxed) };
}

function runBare([program = "", ...args]: string[]): void {
  const { status } = spawnSync(program === "node" ? process.execPath : program, args);
  if (status !== 0) throw new Error(`${program} ended with ${status}.`);
}

async function runSandboxed(zip: Uint8Array): Promise<void> {
  const report = await runInBubblewrap(bwrap ?? "", zip, DEFAULT_SANDBOX_LIMITS, SUPERVISOR);
  if (report.outcome !== "passed") throw new Error(report.reason ?? report.outcome);
}

async function bundleOf(command: string[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from(JSON.stringify({ commands: [command] })), MANIFEST_FILE);
  zip.end();
  return await buffer(zip.outputStream);
}
