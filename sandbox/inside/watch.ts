import type { SandboxLimits } from "../contract/limits-schema.ts";
import type { DiskUse } from "./disk-usage.ts";
import type { Meter, Taken } from "./meter.ts";
import { breachOf, processesExceeded, type Verdict } from "./outcome.ts";
import { pidsHere } from "./processes.ts";

const EVERY_MS = 25;

export interface Watch {
  /** The most seen so far. */
  peak(): Taken;
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
    const { seen, atMost } = meter(pids);
    peak.cpu_ms = Math.max(peak.cpu_ms, seen.cpu_ms);
    peak.memory_bytes = Math.max(peak.memory_bytes, seen.memory_bytes);
    const breach = breachOf({ ...atMost, disk: disk() }, limits);
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
