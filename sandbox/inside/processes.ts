import { readdirSync, readFileSync } from "node:fs";

/** What the kernel says of one process now. `cpu_ms` includes the children it has waited for. */
export interface ProcessUsage {
  pid: number;
  cpu_ms: number;
  memory_bytes: number;
}

const MS_PER_TICK = 10; // Linux counts processor time for user space in hundredths of a second, everywhere

/** The ids of every process of this PID namespace but this one, those included that ended and nobody waited for. */
export const otherPids = (): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number);

/** What these processes use. One that has ended meanwhile is left out. */
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
 * From the texts of /proc/<pid>/stat and status. Memory is what the process does not share with a file: counted
 * with those pages, ten Node processes would seem to hold Node ten times.
 */
export function parseProcess(pid: number, stat: string, status: string): ProcessUsage {
  // The name stands in parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const { held, tables } = parseStatus(status);
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return {
    pid,
    cpu_ms: ticks * MS_PER_TICK,
    memory_bytes: held + tables,
  };
}

/** From /proc/<pid>/status, in bytes: what the process holds itself, and the tables that say where. */
export function parseStatus(status: string): { held: number; tables: number } {
  const held = ["RssAnon", "RssShmem", "VmSwap"].reduce((sum, name) => sum + kilobytes(status, name), 0);
  return { held: held * 1_024, tables: kilobytes(status, "VmPTE") * 1_024 };
}

/**
 * The memory of a process with each shared page counted only in part, so that a parent and its forks together come to
 * what they really hold. Takes long: the kernel walks every page. Where it may not be read, all pages count.
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
