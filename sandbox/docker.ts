import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import type { SandboxLimits, SandboxReport } from "#shared/contracts/sandbox.ts";
import { exchange } from "./exchange.ts";
import { rlimits } from "./rlimits.ts";

/** What `npm run sandbox:image` builds. */
export const IMAGE = "dreamcatcher-sandbox";

const run = promisify(execFile);
const ANSWER_MS = 5_000;
/** Beside the project's memory: the supervisor, and what it reads the bundle into. */
const SUPERVISOR_BYTES = 512 * 1024 * 1024;

/** A container engine's command line: `["docker"]`, or another that takes the same words. */
export type Engine = readonly [string, ...string[]];

/** Whether an engine answers that has the sandbox's image. */
export async function hasImage([program, ...options]: Engine, image = IMAGE): Promise<boolean> {
  try {
    await run(program, [...options, "image", "inspect", image], { timeout: ANSWER_MS });
    return true;
  } catch {
    return false;
  }
}

/** Runs a bundle in a container of the sandbox's image, under the limits the task has on AWS. Throws NoReport. */
export async function runInContainer(
  engine: Engine,
  zip: Uint8Array,
  limits: SandboxLimits,
  image = IMAGE,
): Promise<SandboxReport> {
  const [program, ...options] = engine;
  const name = `${IMAGE}-${randomUUID()}`;
  try {
    const args = [...options, ...containerArgs(name, image, limits)];
    return await exchange({ program, args }, zip, limits);
  } finally {
    // Killing the client ends no container; one that has ended is gone already.
    await run(program, [...options, "rm", "--force", name], { timeout: ANSWER_MS }).catch(() => {});
  }
}

export function containerArgs(name: string, image: string, limits: SandboxLimits): string[] {
  const memory = String(limits.memory_bytes + limits.disk_bytes + SUPERVISOR_BYTES);
  const { NPROC } = rlimits(limits);
  const size = limits.disk_bytes + limits.archive_total_bytes;
  const temporary = (path: string) => ["--tmpfs", `${path}:rw,exec,nosuid,nodev,mode=1777,size=${size}`];
  return [
    ...["run", "--rm", "--interactive", "--name", name, "--pull", "never"],
    // The supervisor itself must be process 1: see docs/sandbox.md.
    ...["--init=false", "--network", "none", "--read-only", "--cap-drop", "ALL"],
    ...["--security-opt", "no-new-privileges", "--user", "10001:10001"],
    ...["--memory", memory, "--memory-swap", memory, "--pids-limit", String(NPROC?.[0])],
    ...["--ulimit", `nofile=${limits.open_files}:${limits.open_files}`, "--ulimit", "core=0:0"],
    ...["/project", "/tmp", "/dev/shm"].flatMap(temporary),
    ...["--env", `SANDBOX_LIMITS=${JSON.stringify(limits)}`, image, "pipe"],
  ];
}
