import type { CommandReport, SandboxOutcome } from "@dreamcatcher/contracts/sandbox";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import type { DiskUsage } from "./disk-usage.ts";

/** Why a command was ended or failed: the report's outcome, and the reason for the owner. */
export interface Verdict {
  outcome: Exclude<SandboxOutcome, "passed" | "rejected">;
  reason: string;
}

/** The usage of a command: total processor time, current memory of all its processes, and written files. */
export interface Usage {
  cpu_ms: number;
  memory_bytes: number;
  disk: DiskUsage;
}

/** The verdict on a usage beyond a limit; undefined within the limits. */
export function exceededLimit(usage: Usage, limits: SandboxLimits): Verdict | undefined {
  if (usage.memory_bytes > limits.memory_bytes)
    return {
      outcome: "out_of_memory",
      reason: `It used more than ${megabytes(limits.memory_bytes)} of memory.`,
    };
  if (usage.cpu_ms > limits.command_cpu_ms) return cpuTimeExceeded(limits);
  if (usage.disk.bytes > limits.disk_bytes)
    return {
      outcome: "output_exceeded",
      reason: `It wrote more than ${megabytes(limits.disk_bytes)} to disk.`,
    };
  if (usage.disk.files > limits.disk_files)
    return { outcome: "output_exceeded", reason: `It wrote more than ${limits.disk_files} files.` };
  return undefined;
}

/** The verdict on a command that ended by itself; undefined where it passed. */
export function verdictOf(
  { exit_code, signal, cpu_ms }: Pick<CommandReport, "exit_code" | "signal" | "cpu_ms">,
  { ranOutOfMemory }: { ranOutOfMemory: boolean },
  limits: SandboxLimits,
): Verdict | undefined {
  if (exit_code === 0) return undefined;
  if (ranOutOfMemory)
    return { outcome: "out_of_memory", reason: "The system killed it because it ran out of memory." };
  if ((signal === "SIGXCPU" || signal === "SIGKILL") && cpu_ms >= limits.command_cpu_ms)
    return cpuTimeExceeded(limits);
  return {
    outcome: "failed",
    reason: signal === null ? `It ended with exit code ${exit_code}.` : `${signal} ended it.`,
  };
}

export const processesExceeded = (limits: SandboxLimits): Verdict => ({
  outcome: "failed",
  reason: `It had more than ${limits.processes} processes at once.`,
});

export const wallTimeExceeded = (limits: SandboxLimits): Verdict => ({
  outcome: "timed_out",
  reason: `It ran longer than ${seconds(limits.command_wall_ms)}.`,
});

export const totalWallTimeExceeded = (limits: SandboxLimits): Verdict => ({
  outcome: "timed_out",
  reason: `All commands together ran longer than ${seconds(limits.total_wall_ms)}.`,
});

export const outputExceeded = (limits: SandboxLimits): Verdict => ({
  outcome: "output_exceeded",
  reason: `It printed more than ${megabytes(limits.output_bytes_allowed)}.`,
});

const cpuTimeExceeded = (limits: SandboxLimits): Verdict => ({
  outcome: "timed_out",
  reason: `It used more than ${seconds(limits.command_cpu_ms)} of processor time.`,
});

const seconds = (ms: number): string => `${ms / 1_000} s`;
const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
