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

/**
 * The task's second container: runs the project that `fetch` unpacked, and writes the sealed report for the
 * third.
 *
 * @throws {Error} when the supervisor itself fails, so that the task fails
 */
export async function runToFile(launcher: string, limits: SandboxLimits): Promise<void> {
  // `fetch` rejected the bundle and wrote the report.
  if (existsSync(REPORT_FILE)) return;
  try {
    requireIsolation();
    writeSealedReport(encodeReport(await run(launcher, limits)));
  } catch (error) {
    // Not a valid report, but a sealed one: `report` must not mistake the failure for an OOM kill.
    remove(REPORT_FILE);
    writeSealedReport(Buffer.from(String(error)));
    throw error;
  }
}

/** When the promise settles, no process and no file of the project is left. */
async function run(launcher: string, limits: SandboxLimits): Promise<SandboxReport> {
  // An error in the watch's timer is only visible as an uncaught exception.
  const { promise: elsewhere, reject: failed } = Promise.withResolvers<never>();
  process.once("uncaughtException", failed);
  try {
    return await Promise.race([reportRejected(() => runProject(launcher, limits)), elsewhere]);
  } finally {
    process.off("uncaughtException", failed);
    // The project has the same user id and may have written here or filled the disk. Once its processes are
    // killed, nothing can restore the files.
    killOtherProcesses();
    for (const directory of [...WRITABLE_DIRS, dirname(REPORT_FILE)]) emptyDirectory(directory);
  }
}

/** Uses the system's tools, which handle trees that are deeper than the longest path. */
function emptyDirectory(directory: string): void {
  spawnSync("/bin/chmod", ["-R", "u+rwX", directory]);
  const all = readdirSync(directory).map((name) => join(directory, name));
  all.forEach(remove);
}

function remove(path: string): void {
  spawnSync("/bin/rm", ["-rf", "--", path]);
}
