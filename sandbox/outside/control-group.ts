import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { GroupFiles } from "../contract/group-descriptors.ts";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { threadsAllowed } from "../contract/limits-schema.ts";

/** The prefix of every group's name, which continues with the creator's process id and start time. */
const PREFIX = "dreamcatcher-";

/** A control group, in which the kernel counts and limits memory, processor time and processes. */
export interface ControlGroup {
  /** The files that a process writes to enter it, one for each hierarchy. */
  joins: string[];
  /** The files with the usage of its processes. */
  readings: GroupFiles<string>;
  /** The file that makes the kernel drop caches, in version 1, where the usage includes them. */
  reclaim?: string;
  /** Removes the group, once it has no process. */
  remove(): Promise<void>;
}

/**
 * Creates a group for one run; undefined where this process may not. Its limits are a second line of defence
 * between two checks of the watch, which enforces the exact limits.
 */
export function controlGroup(limits: SandboxLimits, root = "/"): ControlGroup | undefined {
  const name = `${PREFIX}${process.pid}-${startTimeOf(process.pid)}-${randomUUID()}`;
  const hierarchies = hierarchiesOf(root);
  return version1Group(hierarchies, name, limits) ?? version2Group(hierarchies, name, limits);
}

interface Hierarchy {
  /** Undefined for version 2, which has one hierarchy for all. */
  controllers: string[] | undefined;
  mount: string;
  /** The directory of this process's own group. */
  own: string;
}

/** Version 1 has a hierarchy for each controller, or for a few. */
function version1Group(
  hierarchies: readonly Hierarchy[],
  name: string,
  limits: SandboxLimits,
): ControlGroup | undefined {
  const directoryFor = (controller: string) => {
    const found = hierarchies.find(({ controllers }) => controllers?.includes(controller));
    return found && join(found.own, name);
  };
  const [memory, cpuacct] = [directoryFor("memory"), directoryFor("cpuacct")];
  if (!memory || !cpuacct) return undefined;
  // In the `cpu` controller the whole group has the weight of one process: else a thousand processes would
  // starve the supervisor.
  const [pids, cpu] = [directoryFor("pids"), directoryFor("cpu")];
  const directories = [...new Set([memory, cpuacct, pids, cpu].filter((path) => path !== undefined))];
  return makeGroup(directories, () => {
    const limit = String(memoryLimit(limits));
    writeFileSync(join(memory, "memory.limit_in_bytes"), limit);
    writeIfPresent(join(memory, "memory.memsw.limit_in_bytes"), limit);
    // Without a limit the kernel does not count them.
    writeFileSync(join(memory, "memory.kmem.tcp.limit_in_bytes"), limit);
    if (pids) writeFileSync(join(pids, "pids.max"), String(threadsAllowed(limits)));
    return {
      readings: {
        usage: join(memory, "memory.usage_in_bytes"),
        sockets: join(memory, "memory.kmem.tcp.usage_in_bytes"),
        stat: join(memory, "memory.stat"),
        kills: join(memory, "memory.oom_control"),
        cpu: join(cpuacct, "cpuacct.usage"),
      },
      reclaim: join(memory, "memory.force_empty"),
    };
  });
}

/**
 * Version 2 has one hierarchy. A group with processes cannot delegate controllers, so the new group is
 * created in the nearest parent that can.
 */
function version2Group(
  hierarchies: readonly Hierarchy[],
  name: string,
  limits: SandboxLimits,
): ControlGroup | undefined {
  const hierarchy = hierarchies.find(({ controllers }) => controllers === undefined);
  if (!hierarchy) return undefined;
  for (let parent = hierarchy.own; ; parent = dirname(parent)) {
    const directory = join(parent, name);
    const group = makeGroup([directory], () => {
      if (!existsSync(join(directory, "memory.max")) || !existsSync(join(directory, "pids.max")))
        writeFileSync(join(parent, "cgroup.subtree_control"), "+memory +pids");
      writeFileSync(join(directory, "memory.max"), String(memoryLimit(limits)));
      writeIfPresent(join(directory, "memory.swap.max"), "0");
      writeFileSync(join(directory, "pids.max"), String(threadsAllowed(limits)));
      return {
        readings: {
          usage: join(directory, "memory.current"),
          stat: join(directory, "memory.stat"),
          kills: join(directory, "memory.events"),
          cpu: join(directory, "cpu.stat"),
        },
      };
    });
    if (group || parent === hierarchy.mount || parent === dirname(parent)) return group;
  }
}

/** Creates the directories and sets them up, or leaves nothing behind. */
function makeGroup(
  directories: readonly string[],
  setUp: () => Pick<ControlGroup, "readings" | "reclaim">,
): ControlGroup | undefined {
  try {
    for (const directory of directories) {
      removeStale(dirname(directory));
      mkdirSync(directory);
    }
    return {
      joins: directories.map((directory) => join(directory, "cgroup.procs")),
      ...setUp(),
      remove: () => removeAll(directories),
    };
  } catch {
    directories.forEach(tryRemove);
    return undefined;
  }
}

/** Retries while the kernel ends the last processes. The next run removes what remains. */
async function removeAll(directories: readonly string[]): Promise<void> {
  let left = directories;
  for (let n = 0; n < 400; n++) {
    left = left.filter((directory) => !tryRemove(directory));
    if (left.length === 0) return;
    await wait(5);
  }
}

/** Removes the groups of processes that have ended: their sandboxes have ended as well. */
function removeStale(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(PREFIX)) continue;
    const [pid, start] = name.slice(PREFIX.length).split("-");
    if (pid && startTimeOf(Number(pid)) !== start) tryRemove(join(parent, name));
  }
}

function tryRemove(directory: string): boolean {
  try {
    rmdirSync(directory);
  } catch {
    return !existsSync(directory);
  }
  return true;
}

/** The start time of a process, which distinguishes processes of the same id; undefined if there is none. */
function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}

/** The mounted hierarchies, from proc_pid_mountinfo(5) and cgroups(7). */
function hierarchiesOf(root: string): Hierarchy[] {
  const mine = linesOf(root, "cgroup").map((line) => {
    const [, controllers = "", path = ""] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
    return { controllers: controllers === "" ? undefined : controllers.split(","), path };
  });
  return linesOf(root, "mountinfo").flatMap((line) => {
    const [before = "", after = ""] = line.split(" - ");
    const [top = "/", place = ""] = before.split(" ").slice(3, 5);
    const [type, , options = ""] = after.split(" ");
    if (type !== "cgroup" && type !== "cgroup2") return [];
    const group = mine.find(({ controllers }) =>
      type === "cgroup2" ? !controllers : controllers?.every((name) => options.split(",").includes(name)),
    );
    const inside = group && relative(top, group.path);
    if (!group || inside === undefined || inside.startsWith("..")) return [];
    const mount = join(root, place);
    return [{ controllers: group.controllers, mount, own: join(mount, inside) }];
  });
}

function linesOf(root: string, file: "cgroup" | "mountinfo"): string[] {
  try {
    return readFileSync(join(root, "proc/self", file), "utf8").split("\n");
  } catch {
    return []; // Not Linux.
  }
}

function writeIfPresent(path: string, text: string): void {
  if (existsSync(path)) writeFileSync(path, text);
}

/** A project's files are in memory here, but only the disk limits apply to them. */
const memoryLimit = (limits: SandboxLimits): number => limits.memory_bytes + limits.disk_bytes;
