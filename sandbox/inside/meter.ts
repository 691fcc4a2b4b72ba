import { existsSync, readFileSync } from "node:fs";
import type { Group } from "./group-usage.ts";
import { type ProcessUsage, proportionalMemory, usageOf } from "./processes.ts";
import { socketMemory, uncountedMemory } from "./sockets.ts";

export interface ResourceUsage {
  cpu_ms: number;
  memory_bytes: number;
}

/**
 * What a command has taken, given the ids of its processes and the launcher's. `seen` is known; `atMost` is
 * what it can have taken, and what is held to the limits: the same where the kernel counts everything.
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
 * By what /proc shows. It forgets a process that its parent did not wait for, and nobody says what a unix
 * socket's queue holds: for such the most is taken that they can come to.
 */
function processMeter(launcher: number | undefined, limit: number): Meter {
  const sockets = socketMemory();
  const hidden = hiddenCpuTime();
  return (pids) => {
    const measured = totalUsage(usageOf(pids), launcher);
    // Forked processes share pages that each seems to hold: asked only when the cheap sum is over the limit.
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
 * The launcher is ours: of it, only the time of the children it has reaped counts, which is most of its own.
 */
export function totalUsage(processes: readonly ProcessUsage[], launcher: number | undefined): ResourceUsage {
  const project = processes.filter(({ pid }) => pid !== launcher);
  return {
    cpu_ms: processes.reduce((sum, { cpu_ms }) => sum + cpu_ms, 0),
    memory_bytes: project.reduce((sum, { memory_bytes }) => sum + memory_bytes, 0),
  };
}

/**
 * The processor time that the sum over processes may lack. The kernel adds the time of a process that has
 * ended to its parent's, save where that ignores SIGCHLD. So a span in which processes came to an end counts
 * as if they had kept a processor busy all the while, unless the sum has grown by more.
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

/** The process or thread that was made last in this PID namespace, from proc_loadavg(5). */
function newestProcess(): { id: string; isAlive: boolean } {
  const id = readFileSync("/proc/loadavg", "latin1").trim().split(" ")[4] ?? "";
  return { id, isAlive: existsSync(`/proc/${id}`) };
}
