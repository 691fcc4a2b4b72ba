import type { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";

/** What one run of a built project may take, on every stage that says nothing else. */
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
