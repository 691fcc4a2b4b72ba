import { readdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import type { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";
import { MANIFEST_FILE } from "@dreamcatcher/sandbox/contract/manifest-file";
import { LIMITS } from "@dreamcatcher/sandbox/fixtures";
import { runInBubblewrap } from "@dreamcatcher/sandbox/outside/bubblewrap";
import { controlGroup } from "@dreamcatcher/sandbox/outside/control-group";
import { runInContainer } from "@dreamcatcher/sandbox/outside/docker";
import { findProgram } from "@dreamcatcher/sandbox/outside/find-program";
import { type RawEntry, rawZip } from "./zip.ts";

const PROJECTS = resolve(import.meta.dirname, "projects");
export const SUPERVISOR = resolve(import.meta.dirname, "../../.build/sandbox/supervisor.mjs");

/** SANDBOX_ENGINE is a program like docker, which runs the battery in containers, not under bubblewrap. */
const engine = process.env.SANDBOX_ENGINE;
const bwrap = findProgram("bwrap");

/** Why the battery is skipped here, if so. */
export const skipReason =
  engine || bwrap ? undefined : "bubblewrap is not installed (apt-get install bubblewrap)";

/** How long a project can outlive a killed caller: a container ends only by its own limits. */
export const ORPHAN_MS = engine ? 20_000 : 5_000;

const group = controlGroup(LIMITS);
await group?.remove();

/** What accounts for memory and processor time here. With /proc alone, more system calls are blocked. */
export const accounting = engine
  ? `in containers, by ${engine}`
  : `under bubblewrap, ${group ? "with control groups" : "WITHOUT control groups: by what /proc shows"}`;

export async function runZip(zip: Uint8Array, limits: Partial<SandboxLimits> = {}): Promise<SandboxReport> {
  const all = { ...LIMITS, ...limits };
  if (engine) return await runInContainer(engine, zip, all);
  if (bwrap) return await runInBubblewrap(bwrap, zip, all, SUPERVISOR);
  throw new Error(skipReason);
}

/** A bundle of the named files of `projects/` and further entries, with a manifest of these commands. */
export function bundle(
  commands: readonly (readonly string[])[],
  files: readonly string[],
  more: RawEntry[] = [],
): Buffer {
  return rawZip([
    ...["attempts.py", ...files].map((name) => ({ name, content: readFileSync(resolve(PROJECTS, name)) })),
    ...more,
    { name: MANIFEST_FILE, content: JSON.stringify({ commands }) },
  ]);
}

/** All control groups that a process has created on this machine. */
export function controlGroupsOf(maker: number | undefined): string[] {
  const all = readdirSync("/sys/fs/cgroup", { recursive: true, encoding: "utf8" });
  return all.filter((path) => basename(path).startsWith(`dreamcatcher-${maker}-`));
}

/** All processes of this machine with `mark` on their command line. */
export function processesWith(mark: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, "utf8")];
      } catch {
        return [];
      }
    })
    .filter((line) => line.includes(mark));
}
