import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { REPORT_FILE, WRITABLE_DIRS } from "../contract/paths.ts";
import { encodeReport } from "../contract/report-file.ts";
import { killOtherProcesses, requireIsolation } from "./isolation.ts";
import { reportRejected, runProject } from "./project.ts";
import { writeSealedReport } from "./sealed-report.ts";

/** The task's second container: runs what `fetch` unpacked, and leaves the report for the third. */
export async function runToFile(launcher: string, limits: SandboxLimits): Promise<void> {
  // Then `fetch` refused the bundle, and said so itself.
  if (existsSync(REPORT_FILE)) return;
  try {
    requireIsolation();
    writeSealedReport(encodeReport(await run(launcher, limits)));
  } catch (fault) {
    // No report, and none that could be taken for the system's doing: the task is to fail.
    remove(REPORT_FILE);
    writeSealedReport(Buffer.from(String(fault)));
    throw fault;
  }
}

/** When it settles, well or not, nothing of the project is left. */
async function run(launcher: string, limits: SandboxLimits): Promise<SandboxReport> {
  // Of a fault in the watch, which nobody waits for, Node tells in this way only.
  const { promise: elsewhere, reject: failed } = Promise.withResolvers<never>();
  process.once("uncaughtException", failed);
  try {
    return await Promise.race([reportRejected(() => runProject(launcher, limits)), elsewhere]);
  } finally {
    process.off("uncaughtException", failed);
    // The project had the same user id: whatever it left here, or filled the disk with, goes first. None of
    // its processes is left that could put it back.
    killOtherProcesses();
    for (const directory of [...WRITABLE_DIRS, dirname(REPORT_FILE)]) emptyDirectory(directory);
  }
}

/** By the system's tools, which come to the end of trees deeper than any path may be long. */
function emptyDirectory(directory: string): void {
  spawnSync("/bin/chmod", ["-R", "u+rwX", directory]);
  const all = readdirSync(directory).map((name) => join(directory, name));
  all.forEach(remove);
}

function remove(path: string): void {
  spawnSync("/bin/rm", ["-rf", "--", path]);
}
