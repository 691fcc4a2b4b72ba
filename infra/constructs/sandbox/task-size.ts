import type { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";

const MB = 1024 ** 2;
const GIB = 1024 ** 3;

/** In MB, what each container holds beside a project; that of `run` is its supervisor and what the kernel keeps. */
const BASE_MEMORY = { fetch: 384, run: 768, report: 256 };

/** How much memory Fargate has for a task of one vCPU, in MB. */
const TASK_MEMORY = [2_048, 3_072, 4_096, 5_120, 6_144, 7_168, 8_192];

/** The least that can be asked for, in GiB; the image and Fargate's own files take a part of it. */
const DISK = 21;
const DISK_FOR_FILES = 16;

/**
 * How large a task is that holds a project within these limits: the memory of its containers and its own in MB, its
 * disk in GiB. How much of the disk a project may fill, the supervisor watches.
 *
 * @throws Error where no task can hold it
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
