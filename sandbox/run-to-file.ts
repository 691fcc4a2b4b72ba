import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SandboxLimits } from "#shared/contracts/sandbox.ts";
import { mustBeAlone } from "./alone.ts";
import { REPORT_FILE, WRITABLE } from "./places.ts";
import { orRejected, runProject } from "./project.ts";
import { encodeReport } from "./report-file.ts";

/** The task's second container: runs what `fetch` unpacked, and leaves the report for the third. */
export async function runToFile(launcher: string, limits: SandboxLimits): Promise<void> {
  mustBeAlone();
  // Then `fetch` refused the bundle, and said so itself.
  if (existsSync(REPORT_FILE)) return;
  const report = await orRejected(() => runProject(launcher, limits));
  // The project had the same user id: whatever it left here, or filled the disk with, goes first. None of its
  // processes is left that could put it back.
  for (const directory of [...WRITABLE, dirname(REPORT_FILE)]) empty(directory);
  writeFileSync(REPORT_FILE, encodeReport(report), { flag: "wx" });
}

/** By the system's tools, which come to the end of trees deeper than any path may be long. */
function empty(directory: string): void {
  spawnSync("/bin/chmod", ["-R", "u+rwX", directory]);
  const all = readdirSync(directory).map((name) => join(directory, name));
  for (const path of all) spawnSync("/bin/rm", ["-rf", "--", path]);
}
