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

/** SANDBOX_ENGINE, a program that takes docker's words, runs the battery in containers instead of under bubblewrap. */
const engine = process.env.SANDBOX_ENGINE;
const bwrap = findProgram("bwrap");

/** Why nothing can be run here, if so. */
export const skipReason =
  engine || bwrap ? undefined : "bubblewrap is not installed (apt-get install bubblewrap)";

/** How long a project can outlive a caller that is killed: a container ends by its own limits only. */
export const ORPHAN_MS = engine ? 20_000 : 5_000;

const group = controlGroup(LIMITS);
await group?.remove();

/** What counts a project's memory and processor time here; where it is /proc, more is refused instead. */
export const accounting = engine
  ? `in containers, by ${engine}`
  : `under bubblewrap, ${group ? "counted by control groups" : "WITHOUT control groups: counted by what /proc shows"}`;

export async function runZip(zip: Uint8Array, limits: Partial<SandboxLimits> = {}): Promise<SandboxReport> {
  const all = { ...LIMITS, ...limits };
  if (engine) return await runInContainer(engine, zip, all);
  if (bwrap) return await runInBubblewrap(bwrap, zip, all, SUPERVISOR);
  throw new Error(skipReason);
}

/** A bundle of the named files of `projects/` and of further entries, with this manifest. */
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

/** Control groups that a process has made, wherever on this machine. */
export function controlGroupsOf(maker: number | undefined): string[] {
  const all = readdirSync("/sys/fs/cgroup", { recursive: true, encoding: "utf8" });
  return all.filter((path) => basename(path).startsWith(`dreamcatcher-${maker}-`));
}

/** Processes of this whole machine that have `mark` on their command line. */
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
