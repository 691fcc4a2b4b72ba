import type { CommandReport, SandboxOutcome } from "@dreamcatcher/contracts/sandbox";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import type { DiskUsage } from "./disk-usage.ts";

/** Why a command was ended, or did not pass: the report's outcome and, for its owner, the reason. */
export interface Verdict {
  outcome: Exclude<SandboxOutcome, "passed" | "rejected">;
  reason: string;
}

/** What all processes of a command, and the project's files, use at one moment, and have used since it began. */
export interface Usage {
  cpu_ms: number;
  memory_bytes: number;
  disk: DiskUsage;
}

/** The limit that this use breaks, if any. */
export function exceededLimit(usage: Usage, limits: SandboxLimits): Verdict | undefined {
  if (usage.memory_bytes > limits.memory_bytes)
    return {
      outcome: "out_of_memory",
      reason: `It held more than ${megabytes(limits.memory_bytes)} of memory.`,
    };
  if (usage.cpu_ms > limits.command_cpu_ms) return cpuTimeExceeded(limits);
  if (usage.disk.bytes > limits.disk_bytes)
    return {
      outcome: "output_exceeded",
      reason: `It wrote more than ${megabytes(limits.disk_bytes)} to disk.`,
    };
  if (usage.disk.files > limits.disk_files)
    return { outcome: "output_exceeded", reason: `It made more than ${limits.disk_files} files.` };
  return undefined;
}

/** What a command that ended by itself came to; undefined means it passed. */
export function verdictOf(
  { exit_code, signal, cpu_ms }: Pick<CommandReport, "exit_code" | "signal" | "cpu_ms">,
  { ranOutOfMemory }: { ranOutOfMemory: boolean },
  limits: SandboxLimits,
): Verdict | undefined {
  if (exit_code === 0) return undefined;
  if (ranOutOfMemory) return { outcome: "out_of_memory", reason: "The system ended it for want of memory." };
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
