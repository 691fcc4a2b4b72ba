import { openSync, readFileSync, readSync, writeSync } from "node:fs";
import { GroupDescriptors, type GroupFiles } from "../contract/group-descriptors.ts";
import { WRITABLE_DIRS } from "../contract/paths.ts";
import { bytesInMemory } from "./disk-usage.ts";
import { parseStatus } from "./processes.ts";

/**
 * What a control group's processes use: at this moment, in all, and how often the kernel killed one for want
 * of memory.
 */
export interface GroupUsage {
  memory_bytes: number;
  cpu_ms: number;
  kills: number;
}

/** A control group that the project is in. */
export interface Group {
  /** What it has used since this was made. */
  usage(): GroupUsage;
  /** Whether TCP's and UDP's queues are in it. In version 1 they are only where they have a bound. */
  countsNetwork: boolean;
  /** Has the kernel drop what it keeps of the system's files only for speed, where that is not told apart. */
  reclaim(): void;
  /** Descriptors of the files by which the launcher enters it; none where it is in it from the start. */
  joins: number[];
}

/** Where a container has its own group's files, by version. */
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

/** The control group to ask, if there is one: handed in by the caller, or the container's own. */
export function openGroup(): Group | undefined {
  if (process.env.SANDBOX_GROUP) {
    const { joins, readings, reclaim } = GroupDescriptors.parse(JSON.parse(process.env.SANDBOX_GROUP));
    // The supervisor, which unpacked the bundle, stays outside: the bundle's files are in no group's count.
    const unpacked = bytesInMemory(WRITABLE_DIRS);
    return {
      usage: sinceNow(() => read(readings, unpacked)),
      countsNetwork: true,
      reclaim: () => reclaim && writeSync(reclaim, "0"),
      joins,
    };
  }
  const second = openFiles(VERSION_2_FILES);
  const files = second ?? openFiles(VERSION_1_FILES);
  return (
    files && {
      usage: sinceNow(() => withoutSupervisor(read(files))),
      countsNetwork: files === second,
      reclaim: () => {},
      joins: [],
    }
  );
}

/** `unpacked` is what files hold that the group does not count. */
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

/** From the texts of a group's files. `inFiles` is what its files hold in memory: it counts as disk. */
export function parseGroup(texts: GroupFiles<string>, inFiles: number): GroupUsage {
  const { usage = "", stat = "", kills = "", cpu = "", sockets = "0" } = texts;
  // What is kept of the system's files is the machine's: it drops that where it needs the room.
  const cached = (numberIn(stat, "cache") || numberIn(stat, "file")) + numberIn(stat, "slab_reclaimable");
  const shared = numberIn(stat, "shmem");
  const microseconds = numberIn(cpu, "usage_usec") || Number(cpu) / 1_000;
  return {
    memory_bytes: Number(usage) - cached + Math.max(0, shared - inFiles) + Number(sockets),
    cpu_ms: Math.round(microseconds / 1_000),
    kills: numberIn(kills, "oom_kill"),
  };
}

/** In a container the supervisor is a member too. */
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
    return undefined; // The other version, or none to be seen.
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
