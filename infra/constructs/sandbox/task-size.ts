import type { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";

const MB = 1024 ** 2;
const GIB = 1024 ** 3;

/** Memory of each container besides the project's, in MB; that of `run` is for supervisor and kernel. */
const BASE_MEMORY = { fetch: 384, run: 768, report: 256 };

/** The memory sizes that Fargate supports with one vCPU, in MB. */
const TASK_MEMORY = [2_048, 3_072, 4_096, 5_120, 6_144, 7_168, 8_192];

/** Fargate's minimum of ephemeral storage in GiB, and what the image and Fargate's files leave of it. */
const DISK = 21;
const DISK_FOR_FILES = 16;

/**
 * The size of a task for these limits: the memory of the task and of its containers in MB, its disk in GiB.
 * The supervisor enforces how much of the disk a project may use.
 *
 * @throws {Error} when no task is large enough
 */
export function taskSizeFor({ memory_bytes, disk_bytes, archive_total_bytes }: SandboxLimits) {
  const containers = { ...BASE_MEMORY, run: BASE_MEMORY.run + Math.ceil(memory_bytes / MB) };
  const needed = containers.fetch + containers.run + containers.report;
  const memory = TASK_MEMORY.find((size) => size >= needed);
  if (!memory) throw new Error(`sandboxLimits.memory_bytes: no task of one vCPU has ${needed} MB`);
  const files = disk_bytes + archive_total_bytes;
  if (files > DISK_FOR_FILES * GIB)
    throw new Error(
      `sandboxLimits.disk_bytes and archive_total_bytes: a task has ${DISK_FOR_FILES} GiB for files`,
    );
  return { containers, memory, disk: DISK };
}
