import type { SandboxLimits } from "#shared/contracts/sandbox.ts";
import type { DiskUse } from "./disk.ts";
import { breachOf, processesExceeded, type Use, type Verdict } from "./outcome.ts";
import { type ProcessUse, pidsHere, proportionalMemory, usesOf } from "./processes.ts";

const EVERY_MS = 25;

export interface Watch {
  /** The most seen so far. */
  peak(): { cpu_ms: number; memory_bytes: number };
  /** Ends the watch with a last look at the disk: what was written stays, however fast it was. */
  end(): Verdict | undefined;
}

/**
 * Looks at every process but the supervisor and the launcher, again and again, and calls `onBreach` while a limit is
 * broken. `disk` tells what the project has written until now. No rlimit bounds what many processes take together, and no cgroup can be written to in a Fargate task
 * or by an ordinary user, so looking is what works everywhere.
 */
export function watch(
  launcher: number | undefined,
  disk: () => DiskUse,
  limits: SandboxLimits,
  onBreach: (verdict: Verdict) => void,
): Watch {
  const peak = { cpu_ms: 0, memory_bytes: 0 };
  const look = () => {
    const pids = pidsHere();
    // Before anything else, which a fork bomb would leave no time for.
    if (pids.filter((pid) => pid !== launcher).length > limits.processes)
      return onBreach(processesExceeded(limits));
    const use = useOf(usesOf(pids), launcher, disk());
    if (use.memory_bytes > limits.memory_bytes) use.memory_bytes = sharedOnce(pids, launcher);
    peak.cpu_ms = Math.max(peak.cpu_ms, use.cpu_ms);
    peak.memory_bytes = Math.max(peak.memory_bytes, use.memory_bytes);
    const breach = breachOf(use, limits);
    if (breach) onBreach(breach);
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    peak: () => peak,
    end: () => {
      clearInterval(timer);
      return breachOf({ cpu_ms: 0, memory_bytes: 0, disk: disk() }, limits);
    },
  };
}

/** The launcher is ours: of it, only the time of the children it has reaped counts, which is most of its own. */
export function useOf(processes: readonly ProcessUse[], launcher: number | undefined, disk: DiskUse): Use {
  const project = processes.filter(({ pid }) => pid !== launcher);
  return {
    cpu_ms: processes.reduce((sum, { cpu_ms }) => sum + cpu_ms, 0),
    memory_bytes: project.reduce((sum, { memory_bytes }) => sum + memory_bytes, 0),
    disk,
  };
}

/** Forked processes share pages that each seems to hold: asked only when the cheap sum is over the limit. */
function sharedOnce(pids: readonly number[], launcher: number | undefined): number {
  return pids.filter((pid) => pid !== launcher).reduce((sum, pid) => sum + proportionalMemory(pid), 0);
}
