import { openSync, readFileSync, readSync, writeSync } from "node:fs";
import { GroupDescriptors, type GroupFiles } from "../contract/group-descriptors.ts";
import { WRITABLE_DIRS } from "../contract/paths.ts";
import { bytesInMemory } from "./disk-usage.ts";
import { parseStatus } from "./processes.ts";

/** A control group's current memory, its total processor time, and its number of OOM kills. */
export interface GroupUsage {
  memory_bytes: number;
  cpu_ms: number;
  kills: number;
}

/** A control group that contains the project. */
export interface Group {
  /** The usage since this object was created. */
  usage(): GroupUsage;
  /** Whether the usage includes TCP's and UDP's queues. In version 1 it does only if they have a limit. */
  countsNetwork: boolean;
  /** Makes the kernel drop its caches, in version 1, where the usage includes them. */
  reclaim(): void;
  /** Descriptors of the files that the launcher writes to enter it; none where it is in the group already. */
  joins: number[];
}

/** The files of a container's own group, by version. */
const VERSION_2_FILES: GroupFiles<string> = {
  usage: "/sys/fs/cgroup/memory.current",
  stat: "/sys/fs/cgroup/memory.stat",
  kills: "/sys/fs/cgroup/memory.events",
  cpu: "/sys/fs/cgroup/cpu.stat",
};
const VERSION_1_FILES: GroupFiles<string> = {
  usage: "/sys/fs/cgroup/memory/memory.usage_in_bytes",
  stat: "/sys/fs/cgroup/memory/memory.stat",
  kills: "/sys/fs/cgroup/memory/memory.oom_control",
  cpu: "/sys/fs/cgroup/cpuacct/cpuacct.usage",
};

/** Opens the control group, if there is one: the caller's, passed as descriptors, or the container's own. */
export function openGroup(): Group | undefined {
  if (process.env.SANDBOX_GROUP) {
    const { joins, readings, reclaim } = GroupDescriptors.parse(JSON.parse(process.env.SANDBOX_GROUP));
    // The supervisor is outside the group, so the bundle that it unpacked is not counted.
    const unpacked = bytesInMemory(WRITABLE_DIRS);
    return {
      usage: sinceNow(() => read(readings, unpacked)),
      countsNetwork: true,
      reclaim: () => reclaim && writeSync(reclaim, "0"),
      joins,
    };
  }
  const version2 = openFiles(VERSION_2_FILES);
  const files = version2 ?? openFiles(VERSION_1_FILES);
  return (
    files && {
      usage: sinceNow(() => withoutSupervisor(read(files))),
      countsNetwork: files === version2,
      reclaim: () => {},
      joins: [],
    }
  );
}

/** `unpacked` is the memory of files that the group does not count. */
const read = (files: GroupFiles<number>, unpacked = 0): GroupUsage =>
  parseGroup(readAll(files), Math.max(0, bytesInMemory(WRITABLE_DIRS) - unpacked));

function sinceNow(read: () => GroupUsage): () => GroupUsage {
  const before = read();
  return () => {
    const now = read();
    return {
      memory_bytes: now.memory_bytes - before.memory_bytes,
      cpu_ms: now.cpu_ms - before.cpu_ms,
      kills: now.kills - before.kills,
    };
  };
}

/** Parses a group's files. `inFiles` is the memory of the project's files, which counts as disk. */
export function parseGroup(texts: GroupFiles<string>, inFiles: number): GroupUsage {
  const { usage = "", stat = "", kills = "", cpu = "", sockets = "0" } = texts;
  // The page cache is not the project's memory: the kernel drops it when it needs memory.
  const cached = (numberIn(stat, "cache") || numberIn(stat, "file")) + numberIn(stat, "slab_reclaimable");
  const shared = numberIn(stat, "shmem");
  const microseconds = numberIn(cpu, "usage_usec") || Number(cpu) / 1_000;
  return {
    memory_bytes: Number(usage) - cached + Math.max(0, shared - inFiles) + Number(sockets),
    cpu_ms: Math.round(microseconds / 1_000),
    kills: numberIn(kills, "oom_kill"),
  };
}

/** In a container the supervisor is in the group as well. */
function withoutSupervisor(usage: GroupUsage): GroupUsage {
  const { user, system } = process.cpuUsage();
  const own = parseStatus(readFileSync("/proc/self/status", "latin1"));
  return {
    ...usage,
    cpu_ms: usage.cpu_ms - Math.round((user + system) / 1_000),
    memory_bytes: usage.memory_bytes - own.held - own.tables,
  };
}

function openFiles(paths: GroupFiles<string>): GroupFiles<number> | undefined {
  try {
    return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, openSync(path, "r")]));
  } catch {
    return undefined; // The other version, or no control group.
  }
}

const buffer = Buffer.alloc(16 * 1024);

const readAll = (files: GroupFiles<number>): GroupFiles<string> =>
  Object.fromEntries(
    Object.entries(files).map(([name, descriptor]) => [
      name,
      buffer.toString("latin1", 0, readSync(descriptor, buffer, 0, buffer.length, 0)),
    ]),
  );

const numberIn = (text: string, name: string): number =>
  Number(new RegExp(`^${name} (\\d+)$`, "m").exec(text)?.[1] ?? 0);
