import * as z from "zod";
import { Argv } from "./plan.ts";

/** The file in a bundle's root that says what to run. */
export const MANIFEST_FILE = "dreamcatcher.json";

export const Manifest = z.object({ commands: z.array(Argv).max(20) });

/**
 * The bounds of one run; memory, sizes and outputs in bytes, times in milliseconds. `disk_bytes` and `disk_files` are
 * what all files together may come to that a run writes beside what was unpacked.
 */
export const SandboxLimits = z.object({
  command_wall_ms: z.int().min(1),
  total_wall_ms: z.int().min(1),
  command_cpu_ms: z.int().min(1),
  memory_bytes: z.int().min(1),
  processes: z.int().min(1),
  open_files: z.int().min(1),
  written_file_bytes: z.int().min(1),
  disk_bytes: z.int().min(1),
  disk_files: z.int().min(1),
  output_bytes_kept: z.int().min(1),
  output_bytes_allowed: z.int().min(1),
  archive_files: z.int().min(1),
  archive_file_bytes: z.int().min(1),
  archive_total_bytes: z.int().min(1),
});

export const DEFAULT_SANDBOX_LIMITS: SandboxLimits = {
  command_wall_ms: 60_000,
  total_wall_ms: 300_000,
  command_cpu_ms: 60_000,
  memory_bytes: 512 * 1024 * 1024,
  processes: 64,
  open_files: 2_048,
  written_file_bytes: 10 * 1024 * 1024,
  disk_bytes: 256 * 1024 * 1024,
  disk_files: 20_000,
  output_bytes_kept: 64 * 1024,
  output_bytes_allowed: 16 * 1024 * 1024,
  archive_files: 2_000,
  archive_file_bytes: 10 * 1024 * 1024,
  archive_total_bytes: 50 * 1024 * 1024,
};

export const SandboxOutcome = z
  .enum(["passed", "failed", "timed_out", "out_of_memory", "output_exceeded", "rejected"])
  .meta({ id: "SandboxOutcome" });

/**
 * What one command did. `exit_code` is null when a signal ended it. Of each stream the first bytes are kept;
 * `stdout_bytes` and `stderr_bytes` count all of them.
 */
export const CommandReport = z
  .object({
    argv: Argv,
    exit_code: z.int().nullable(),
    signal: z.string().nullable(),
    wall_ms: z.int().min(0),
    cpu_ms: z.int().min(0),
    max_rss_kb: z.int().min(0),
    stdout: z.string(),
    stderr: z.string(),
    stdout_bytes: z.int().min(0),
    stderr_bytes: z.int().min(0),
  })
  .meta({ id: "CommandReport" });

/**
 * What running a project in the sandbox came to. `reason` says in words why it did not pass; null when it did, unless
 * there was nothing to run, as of a text: then it says that.
 */
export const SandboxReport = z
  .object({ outcome: SandboxOutcome, reason: z.string().nullable(), commands: z.array(CommandReport) })
  .meta({ id: "SandboxReport" });

export type Manifest = z.infer<typeof Manifest>;
export type SandboxLimits = z.infer<typeof SandboxLimits>;
export type SandboxOutcome = z.infer<typeof SandboxOutcome>;
export type CommandReport = z.infer<typeof CommandReport>;
export type SandboxReport = z.infer<typeof SandboxReport>;
