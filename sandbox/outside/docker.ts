import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { threadsAllowed } from "../contract/limits-schema.ts";
import { WRITABLE_DIRS } from "../contract/paths.ts";
import { runBundle } from "./run-bundle.ts";

/** The image that `npm run sandbox:image` builds. */
export const IMAGE = "dreamcatcher-sandbox";

const run = promisify(execFile);
const ENGINE_TIMEOUT_MS = 5_000;
/** Memory for the supervisor and the bundle that it reads, beside the project's. */
const SUPERVISOR_BYTES = 512 * 1024 * 1024;

/** Whether an engine (`docker`, or a program with the same arguments) runs and has the sandbox's image. */
export async function hasImage(engine: string, image = IMAGE): Promise<boolean> {
  try {
    await run(engine, ["image", "inspect", image], { timeout: ENGINE_TIMEOUT_MS });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a bundle in a container of the sandbox's image, with the limits of the task on AWS.
 *
 * @throws {NoReport} when the container ends without a report
 * @throws {InvalidReport} when its report is invalid
 */
export async function runInContainer(
  engine: string,
  zip: Uint8Array,
  limits: SandboxLimits,
  image = IMAGE,
): Promise<SandboxReport> {
  const name = `${IMAGE}-${randomUUID()}`;
  try {
    return await runBundle({ program: engine, args: containerArgs(name, image, limits) }, zip, limits);
  } finally {
    // Killing the client does not end the container.
    await run(engine, ["rm", "--force", name], { timeout: ENGINE_TIMEOUT_MS }).catch(() => {});
  }
}

/** The memory of a container, which includes the project's files. */
export const containerMemoryBytes = (limits: SandboxLimits): number =>
  limits.memory_bytes + limits.disk_bytes + SUPERVISOR_BYTES;

export function containerArgs(name: string, image: string, limits: SandboxLimits): string[] {
  const memory = String(containerMemoryBytes(limits));
  const maxThreads = String(threadsAllowed(limits));
  const size = limits.disk_bytes + limits.archive_total_bytes;
  const temporary = (path: string) => ["--tmpfs", `${path}:rw,exec,nosuid,nodev,mode=1777,size=${size}`];
  return [
    ...["run", "--rm", "--interactive", "--name", name, "--pull", "never"],
    // The supervisor itself must be process 1: see docs/sandbox.md.
    ...["--init=false", "--network", "none", "--read-only", "--cap-drop", "ALL"],
    ...["--security-opt", "no-new-privileges", "--user", "10001:10001"],
    ...["--memory", memory, "--memory-swap", memory, "--pids-limit", maxThreads],
    ...[
      "--ulimit",
      `nproc=${maxThreads}:${maxThreads}`,
      "--ulimit",
      `nofile=${limits.open_files}:${limits.open_files}`,
      "--ulimit",
      "core=0:0",
    ],
    ...WRITABLE_DIRS.flatMap(temporary),
    // Only tasks on AWS use it; without a mount the engine would create a volume on the host's disk.
    ...["--tmpfs", "/report:ro,size=4096"],
    ...["--env", `SANDBOX_LIMITS=${JSON.stringify(limits)}`, image, "pipe"],
  ];
}
