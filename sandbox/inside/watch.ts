import type { SandboxLimits } from "../contract/limits-schema.ts";
import type { DiskUsage } from "./disk-usage.ts";
import type { Meter, ResourceUsage } from "./meter.ts";
import { exceededLimit, processesExceeded, type Verdict } from "./outcome.ts";
import { otherPids } from "./processes.ts";

const INTERVAL_MS = 25;

export interface Watch {
  /** The maximum measured so far. */
  peak(): ResourceUsage;
  /** Ends the watch, with a last check of what was written to disk. */
  end(): Verdict | undefined;
}

/**
 * Checks the project's processes at intervals, and calls `onBreach` while a limit is exceeded. `disk`
 * measures written files, `meter` everything else. A control group's limits are no substitute: it may be
 * missing, and it counts files in memory as memory.
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
    // First, since a fork bomb leaves no time for other checks.
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
