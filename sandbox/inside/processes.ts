import { readdirSync, readFileSync } from "node:fs";

/** The usage of one process. `cpu_ms` includes the children that it has waited for. */
export interface ProcessUsage {
  pid: number;
  cpu_ms: number;
  memory_bytes: number;
}

/** Linux reports processor time to user space in hundredths of a second, on every architecture. */
const MS_PER_TICK = 10;

/** The ids of all other processes of this PID namespace, including zombies. */
export const otherPids = (): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number);

/** The usage of these processes, without those that have ended meanwhile. */
export function usageOf(pids: readonly number[]): ProcessUsage[] {
  return pids.flatMap((pid) => {
    try {
      return [
        parseProcess(
          pid,
          readFileSync(`/proc/${pid}/stat`, "latin1"),
          readFileSync(`/proc/${pid}/status`, "latin1"),
        ),
      ];
    } catch {
      return [];
    }
  });
}

/**
 * Parses /proc/<pid>/stat and status. Memory excludes pages of files: with these, ten Node processes would
 * count Node's program ten times.
 */
export function parseProcess(pid: number, stat: string, status: string): ProcessUsage {
  // The name is in parentheses and may itself contain spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const { held, tables } = parseStatus(status);
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return {
    pid,
    cpu_ms: ticks * MS_PER_TICK,
    memory_bytes: held + tables,
  };
}

/** Parses /proc/<pid>/status: the process's own memory and its page tables, in bytes. */
export function parseStatus(status: string): { held: number; tables: number } {
  const held = ["RssAnon", "RssShmem", "VmSwap"].reduce((sum, name) => sum + kilobytes(status, name), 0);
  return { held: held * 1_024, tables: kilobytes(status, "VmPTE") * 1_024 };
}

/**
 * The proportional memory of a process: shared pages are divided by the number of their users, so that the
 * sum over forks is exact. It is slow, since the kernel walks every page. Without access, all pages count.
 */
export function proportionalMemory(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "latin1");
    const { tables } = parseStatus(readFileSync(`/proc/${pid}/status`, "latin1"));
    const held = ["Pss_Anon", "Pss_Shmem", "SwapPss"].reduce((sum, name) => sum + kilobytes(text, name), 0);
    return held * 1_024 + tables;
  } catch {
    return usageOf([pid])[0]?.memory_bytes ?? 0;
  }
}

const kilobytes = (text: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s*(\\d+) kB`, "m").exec(text)?.[1] ?? 0);
