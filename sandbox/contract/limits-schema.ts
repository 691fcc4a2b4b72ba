import * as z from "zod";

/**
 * The bounds of one run; memory, sizes and outputs in bytes, times in milliseconds. `disk_bytes` and `disk_files` are
 * what all files together may come to that a run writes beside what was unpacked. The caller hands them in as JSON,
 * in SANDBOX_LIMITS.
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
export type SandboxLimits = z.infer<typeof SandboxLimits>;

/** A process of Node's kind has about ten threads, and to the kernel's count each of them is a process. */
const THREADS_PER_PROCESS = 8;

/** How many threads all processes of a sandbox may have: engines, control groups and rlimits bound these. */
export const threadsAllowed = ({ processes }: SandboxLimits): number => processes * THREADS_PER_PROCESS;
