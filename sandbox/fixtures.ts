import type { SandboxLimits } from "./contract/limits-schema.ts";

/** Small limits, so that tests exceed them fast and with few resources. */
export const LIMITS: SandboxLimits = {
  command_wall_ms: 10_000,
  total_wall_ms: 20_000,
  command_cpu_ms: 5_000,
  memory_bytes: 128 * 1024 * 1024,
  processes: 32,
  open_files: 256,
  written_file_bytes: 10 * 1024 * 1024,
  disk_bytes: 64 * 1024 * 1024,
  disk_files: 5_000,
  output_bytes_kept: 16 * 1024,
  output_bytes_allowed: 4 * 1024 * 1024,
  archive_files: 200,
  archive_file_bytes: 1024 * 1024,
  archive_total_bytes: 4 * 1024 * 1024,
};
