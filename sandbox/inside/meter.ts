import { existsSync, readFileSync } from "node:fs";
import type { Group } from "./group-usage.ts";
import { type ProcessUsage, proportionalMemory, usageOf } from "./processes.ts";
import { socketMemory, uncountedMemory } from "./sockets.ts";

export interface ResourceUsage {
  cpu_ms: number;
  memory_bytes: number;
}

/**
 * Measures the usage of a command, given the ids of its processes and the launcher's. `measured` is what was
 * observed; `upperBound` adds what may be hidden, and is compared with the limits.
 */
export type Meter = (pids: readonly number[]) => { measured: ResourceUsage; upperBound: ResourceUsage };

export const meterOf = (group: Group | undefined, launcher: number | undefined, limit: number): Meter =>
  group ? groupMeter(group, limit) : processMeter(launcher, limit);

function groupMeter(group: Group, limit: number): Meter {
  const before = group.usage().cpu_ms;
  const sockets = group.countsNetwork ? uncountedMemory : socketMemory();
  return () => {
    let usage = group.usage();
    if (usage.memory_bytes > limit) {
      group.reclaim();
      usage = group.usage();
    }
    const measured = { cpu_ms: usage.cpu_ms - before, memory_bytes: usage.memory_bytes };
    return { measured, upperBound: { ...measured, memory_bytes: measured.memory_bytes + sockets() } };
  };
}

/**
 * Measures by /proc. It loses processes that their parents did not wait for, and does not show the queues of
 * unix sockets: for these the maximum counts.
 */
function processMeter(launcher: number | undefined, limit: number): Meter {
  const sockets = socketMemory();
  const hidden = hiddenCpuTime();
  return (pids) => {
    const measured = totalUsage(usageOf(pids), launcher);
    // The cheap sum counts shared pages for each fork, so an exact sum follows where it exceeds the limit.
    if (measured.memory_bytes > limit)
      measured.memory_bytes = pids
        .filter((pid) => pid !== launcher)
        .reduce((sum, pid) => sum + proportionalMemory(pid), 0);
    const upperBound = {
      cpu_ms: measured.cpu_ms + hidden(pids, measured.cpu_ms),
      memory_bytes: measured.memory_bytes + sockets(),
    };
    return { measured, upperBound };
  };
}

/**
 * The total of all processes. The launcher's time counts, most of which is its children's; its memory does
 * not.
 */
export function totalUsage(processes: readonly ProcessUsage[], launcher: number | undefined): ResourceUsage {
  const project = processes.filter(({ pid }) => pid !== launcher);
  return {
    cpu_ms: processes.reduce((sum, { cpu_ms }) => sum + cpu_ms, 0),
    memory_bytes: project.reduce((sum, { memory_bytes }) => sum + memory_bytes, 0),
  };
}

/**
 * Returns a function for the processor time that the sum over processes may lack. The kernel adds the time of
 * an ended process to its parent, unless the parent ignores SIGCHLD. So an interval in which a process ended
 * counts as fully busy, unless the sum has grown by more.
 */
export function hiddenCpuTime(newest = newestProcess, now = () => performance.now()) {
  let before = { pids: new Set<number>(), sum: 0, at: now(), newest: newest() };
  let hidden = 0;
  return (pids: readonly number[], sum: number): number => {
    const here = { pids: new Set(pids), sum, at: now(), newest: newest() };
    const ended = [...before.pids].some((pid) => !here.pids.has(pid));
    const unseen = here.newest.id !== before.newest.id && !here.newest.isAlive;
    const grown = sum - before.sum;
    hidden += Math.max(0, (ended || unseen ? here.at - before.at : 0) - grown);
    before = here;
    return hidden;
  };
}

/** The newest process or thread of this PID namespace, from proc_loadavg(5). */
function newestProcess(): { id: string; isAlive: boolean } {
  const id = readFileSync("/proc/loadavg", "latin1").trim().split(" ")[4] ?? "";
  return { id, isAlive: existsSync(`/proc/${id}`) };
}
