import { readFileSync } from "node:fs";

const COUNTERS = ["/sys/fs/cgroup/memory.events", "/sys/fs/cgroup/memory/memory.oom_control"];

/** How often the kernel has killed in this container for want of memory (cgroup v2, then v1); 0 where none says. */
export function killsForMemory(): number {
  for (const path of COUNTERS)
    try {
      return parseKills(readFileSync(path, "latin1"));
    } catch {
      // The other version, or no cgroup to be seen.
    }
  return 0;
}

export const parseKills = (text: string): number => Number(/^oom_kill (\d+)$/m.exec(text)?.[1] ?? 0);
