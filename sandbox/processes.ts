import { readdirSync, readFileSync } from "node:fs";

/** What the kernel says of one process now. `cpu_ms` includes the children it has waited for. */
export interface ProcessUse {
  pid: number;
  zombie: boolean;
  cpu_ms: number;
  memory_bytes: number;
}

const MS_PER_TICK = 10; // Linux counts processor time for user space in hundredths of a second, everywhere

/**
 * Every process of this PID namespace but this one. One that ends while being read is left out. Reads synchronously:
 * under a fork bomb, what waits for a thread is late.
 */
export function processesHere(): ProcessUse[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        return parseProcess(
          Number(name),
          readFileSync(`/proc/${name}/stat`, "latin1"),
          readFileSync(`/proc/${name}/status`, "latin1"),
        );
      } catch {
        return [];
      }
    });
}

/**
 * From the texts of /proc/<pid>/stat and status. Memory is what the process does not share with a file: counted
 * with those pages, ten Node processes would seem to hold Node ten times.
 */
export function parseProcess(pid: number, stat: string, status: string): ProcessUse {
  // The name stands in parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return {
    pid,
    zombie: fields[0] === "Z" || fields[0] === "X",
    cpu_ms: ticks * MS_PER_TICK,
    memory_bytes: (kilobytes(status, "RssAnon") + kilobytes(status, "RssShmem")) * 1_024,
  };
}

/**
 * The memory of a process with each shared page counted only in part, so that a parent and its forks together come to
 * what they really hold. Takes long (the kernel walks every page); undefined where it may not be read.
 */
export function proportionalMemory(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "latin1");
    return (kilobytes(text, "Pss_Anon") + kilobytes(text, "Pss_Shmem")) * 1_024;
  } catch {
    return undefined;
  }
}

const kilobytes = (text: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s*(\\d+) kB`, "m").exec(text)?.[1] ?? 0);
