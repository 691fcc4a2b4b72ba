import * as z from "zod";

/**
 * The limits of one run: memory, sizes and output in bytes, times in milliseconds. `disk_bytes` and
 * `disk_files` limit the files that a run writes, beside those of the bundle. The caller passes the limits as
 * JSON in SANDBOX_LIMITS.
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

/** A Node process has about ten threads, and the kernel's limits count each thread as a process. */
const THREADS_PER_PROCESS = 8;

/** The limit on the threads of all processes of a sandbox, for engines, control groups and rlimits. */
export const threadsAllowed = ({ processes }: SandboxLimits): number => processes * THREADS_PER_PROCESS;
