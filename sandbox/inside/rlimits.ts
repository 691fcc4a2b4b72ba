import { type SandboxLimits, threadsAllowed } from "../contract/limits-schema.ts";

/**
 * An idle Node process, and each of its worker threads, reserves about half a gigabyte that counts as data
 * and is never used: this is enough for a dozen threads.
 */
const DATA_RESERVED = 8 * 1024 ** 3;

/**
 * Soft and hard limits for one process, by their names in getrlimit(2). Those on processor time, processes
 * and data are a second line of defence between two checks of the watch, which enforces the exact limits.
 */
export function rlimits(limits: SandboxLimits): Record<string, [number, number]> {
  const cpu = Math.ceil(limits.command_cpu_ms / 1_000) + 1;
  const same = (limit: number): [number, number] => [limit, limit];
  return {
    CPU: [cpu, cpu + 1],
    FSIZE: same(limits.written_file_bytes),
    NOFILE: same(limits.open_files),
    NPROC: same(threadsAllowed(limits)),
    DATA: same(limits.memory_bytes + DATA_RESERVED),
    CORE: same(0),
    MEMLOCK: same(64 * 1_024),
    MSGQUEUE: same(0),
    SIGPENDING: same(1_024),
  };
}
