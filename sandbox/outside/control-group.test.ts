import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LIMITS } from "../fixtures.ts";
import { controlGroup } from "./control-group.ts";

/** A copy of the kernel's files in an ordinary directory: it shows which files are written. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "groups-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function system(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
const mount = (type: string, options: string, place: string) =>
  `31 23 0:28 / ${place} rw,relatime shared:9 - ${type} ${type} rw,${options}\n`;
const groupIn = (path: string) =>
  readdirSync(join(root, path)).filter((name) => name.startsWith("dreamcatcher-"));
function written(path: string, file: string) {
  const [name = ""] = groupIn(path);
  return readFileSync(join(root, path, name, file), "utf8");
}
const MEMORY_LIMIT = String(LIMITS.memory_bytes + LIMITS.disk_bytes);

describe("controlGroup", () => {
  it("is a directory in each hierarchy of version 1, within this process's own groups", () => {
    system({
      "proc/self/cgroup": "9:name=systemd:/\n4:memory:/mine\n3:pids:/\n2:cpu,cpuacct:/\n0::/\n",
      "proc/self/mountinfo":
        mount("cgroup", "memory", "/sys/fs/cgroup/memory") +
        mount("cgroup", "pids", "/sys/fs/cgroup/pids") +
        mount("cgroup", "cpu,cpuacct", "/sys/fs/cgroup/cpu,cpuacct") +
        mount("cgroup2", "nsdelegate", "/sys/fs/cgroup/unified"),
      "sys/fs/cgroup/memory/mine/tasks": "",
      "sys/fs/cgroup/pids/tasks": "",
      "sys/fs/cgroup/cpu,cpuacct/tasks": "",
    });
    const group = controlGroup(LIMITS, root);
    expect(group?.joins).toHaveLength(3);
    expect(written("sys/fs/cgroup/memory/mine", "memory.limit_in_bytes")).toBe(MEMORY_LIMIT);
    expect(written("sys/fs/cgroup/pids", "pids.max")).toBe("256");
    expect(group?.readings.cpu).toMatch(/cpu,cpuacct\/dreamcatcher-[^/]+\/cpuacct.usage$/);
  });

  const second = {
    "proc/self/cgroup": "0::/user.slice/session.scope\n",
    "proc/self/mountinfo": mount("cgroup2", "nsdelegate", "/sys/fs/cgroup"),
    "sys/fs/cgroup/user.slice/session.scope/cgroup.procs": "",
  };

  it("is one directory of version 2", () => {
    system({ ...second, "sys/fs/cgroup/user.slice/session.scope/cgroup.subtree_control": "" });
    const group = controlGroup(LIMITS, root);
    expect(group?.joins).toHaveLength(1);
    const own = "sys/fs/cgroup/user.slice/session.scope";
    expect(readFileSync(join(root, own, "cgroup.subtree_control"), "utf8")).toBe("+memory +pids");
    expect(written(own, "memory.max")).toBe(MEMORY_LIMIT);
    expect(written(own, "pids.max")).toBe("256");
    expect(group?.readings.sockets).toBeUndefined();
  });

  it("uses the nearest parent of version 2 that can delegate controllers", () => {
    system({ ...second, "sys/fs/cgroup/user.slice/cgroup.subtree_control": "" });
    // A directory, so that writing fails, as it does for a group with processes.
    mkdirSync(join(root, "sys/fs/cgroup/user.slice/session.scope/cgroup.subtree_control"));
    expect(controlGroup(LIMITS, root)).toBeDefined();
    expect(groupIn("sys/fs/cgroup/user.slice/session.scope")).toEqual([]);
    expect(groupIn("sys/fs/cgroup/user.slice")).toHaveLength(1);
  });

  it("is undefined without control groups, or without permission to create one", () => {
    expect(controlGroup(LIMITS, root)).toBeUndefined();
    system({
      "proc/self/cgroup": "0::/\n",
      "proc/self/mountinfo": mount("cgroup2", "nsdelegate", "/sys/fs/cgroup"),
      "sys/fs/cgroup": "a file, where no directory can be made",
    });
    expect(controlGroup(LIMITS, root)).toBeUndefined();
  });

  it("removes groups of ended processes, and no others", () => {
    system({ ...second, "sys/fs/cgroup/user.slice/session.scope/cgroup.subtree_control": "" });
    const own = join(root, "sys/fs/cgroup/user.slice/session.scope");
    const stale = join(own, "dreamcatcher-1-123456789123-x");
    mkdirSync(stale);
    mkdirSync(join(own, "another"));
    controlGroup(LIMITS, root);
    expect(existsSync(stale)).toBe(false);
    expect(existsSync(join(own, "another"))).toBe(true);
    expect(groupIn("sys/fs/cgroup/user.slice/session.scope")).toHaveLength(1);
    controlGroup(LIMITS, root);
    expect(groupIn("sys/fs/cgroup/user.slice/session.scope")).toHaveLength(2);
  });
});
