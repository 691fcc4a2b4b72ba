import type { SandboxLimits } from "../contract/limits-schema.ts";
import type { DiskUsage } from "./disk-usage.ts";
import type { Meter, ResourceUsage } from "./meter.ts";
import { exceededLimit, processesExceeded, type Verdict } from "./outcome.ts";
import { otherPids } from "./processes.ts";

const INTERVAL_MS = 25;

export interface Watch {
  /** The most seen so far. */
  peak(): ResourceUsage;
  /** Ends the watch with a last look at the disk: what was written stays, however fast it was. */
  end(): Verdict | undefined;
}

/**
 * Looks at every process but the supervisor and the launcher, again and again, and calls `onBreach` while a
 * limit is broken. `disk` tells what the project has written until now, `meter` what it takes beside. A
 * control group's bounds are no substitute: not everywhere is there one, and files in memory count against
 * it.
 */
export function watch(
  launcher: number | undefined,
  meter: Meter,
  disk: () => DiskUsage,
  limits: SandboxLimits,
  onBreach: (verdict: Verdict) => void,
): Watch {
  const peak = { cpu_ms: 0, memory_bytes: 0 };
  const check = () => {
    const pids = otherPids();
    // Before anything else, which a fork bomb would leave no time for.
    if (pids.filter((pid) => pid !== launcher).length > limits.processes)
      return onBreach(processesExceeded(limits));
    const { measured, upperBound } = meter(pids);
    peak.cpu_ms = Math.max(peak.cpu_ms, measured.cpu_ms);
    peak.memory_bytes = Math.max(peak.memory_bytes, measured.memory_bytes);
    const breach = exceededLimit({ ...upperBound, disk: disk() }, limits);
    if (breach) onBreach(breach);
  };
  const timer = setInterval(check, INTERVAL_MS);
  return {
    peak: () => peak,
    end: () => {
      clearInterval(timer);
      return exceededLimit({ cpu_ms: 0, memory_bytes: 0, disk: disk() }, limits);
    },
  };
}
