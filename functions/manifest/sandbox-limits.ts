import type { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";

/**
 * The default limits of one run of a project; docs/sandbox.md lists what enforces each of them. A limit
 * without a comment is a choice for small projects and follows from no other bound.
 */
export const DEFAULT_SANDBOX_LIMITS: SandboxLimits = {
  command_wall_ms: 60_000,
  // Less than the timeout of the step `run-sandbox`, which runs the project on stage `local`.
  total_wall_ms: 300_000,
  command_cpu_ms: 60_000,
  // With the containers' own memory (`infra/constructs/sandbox/task-size.ts`), a task of 2 GB.
  memory_bytes: 512 * 1024 * 1024,
  processes: 64,
  open_files: 2_048,
  written_file_bytes: 10 * 1024 * 1024,
  disk_bytes: 256 * 1024 * 1024,
  disk_files: 20_000,
  output_bytes_kept: 64 * 1024,
  output_bytes_allowed: 16 * 1024 * 1024,
  // As many files as a generated project may have (`shared/contracts/plan.ts`).
  archive_files: 2_000,
  archive_file_bytes: 10 * 1024 * 1024,
  archive_total_bytes: 50 * 1024 * 1024,
};
