import { lstatSync, readlinkSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { SandboxLimits, SandboxReport } from "#shared/contracts/sandbox.ts";
import { exchange, NoReport } from "./exchange.ts";
import type { Handed, Sandbox } from "./start.ts";
import { SandboxUnavailable } from "./unavailable.ts";

/** Where the dynamic loader is, which starts the supervisor (docs/sandbox.md says why). */
const LOADERS: Partial<Record<NodeJS.Architecture, string>> = {
  x64: "/lib64/ld-linux-x86-64.so.2",
  arm64: "/lib/ld-linux-aarch64.so.1",
};

/** The user that sandboxes run as when root starts them: root's own processes are under no limit of number. */
const NOBODY = 65_534;
const USER_INSIDE = "10001";
const NODE = "/sandbox/bin/node";

const FILES: Record<string, string> = {
  "/etc/passwd": `project:x:${USER_INSIDE}:${USER_INSIDE}::/tmp:/bin/false\n`,
  "/etc/group": `project:x:${USER_INSIDE}:\n`,
  "/etc/hosts": "127.0.0.1 localhost\n::1 localhost\n",
  "/etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
};

/** Runs a bundle under bubblewrap, by the supervisor in the file `supervisor`. Throws SandboxUnavailable, NoReport. */
export async function runInBubblewrap(
  bwrap: string,
  zip: Uint8Array,
  limits: SandboxLimits,
  supervisor: string,
): Promise<SandboxReport> {
  try {
    return await exchange(bubblewrap(bwrap, limits, supervisor), zip, limits);
  } catch (fault) {
    if (fault instanceof NoReport && fault.stderr.startsWith("bwrap:"))
      throw new SandboxUnavailable(`bubblewrap cannot make a sandbox here: ${fault.stderr}`);
    throw fault;
  }
}

/** How bubblewrap is started with the supervisor inside. Throws SandboxUnavailable. */
export function bubblewrap(bwrap: string, limits: SandboxLimits, supervisor: string): Sandbox {
  const loader = LOADERS[process.arch];
  if (!loader) throw new SandboxUnavailable(`Projects cannot be run on ${process.arch} under bubblewrap.`);
  const user = process.getuid?.() === 0 ? NOBODY : undefined;
  const texts = Object.values(FILES).map((text) => ({ text }));
  const handed: Handed[] = [{ file: loader }, { file: supervisor }, ...texts];
  const reachable = user === undefined || everyoneReaches(process.execPath);
  return {
    program: bwrap,
    args: bubblewrapArgs(
      limits,
      reachable
        ? ["--ro-bind", process.execPath, NODE]
        : ["--perms", "0555", "--ro-bind-data", String(3 + handed.length), NODE],
    ),
    handed: reachable ? handed : [...handed, { file: process.execPath }],
    env: {},
    user,
  };
}

/** Descriptors 3 and 4 are loader and supervisor, from 5 on the files of /etc; `node` puts Node at its place. */
function bubblewrapArgs(limits: SandboxLimits, node: readonly string[]): string[] {
  const size = String(limits.disk_bytes + limits.archive_total_bytes);
  const temporary = (path: string) => ["--perms", "0777", "--size", size, "--tmpfs", path];
  return [
    ...["--unshare-all", "--unshare-user", "--cap-drop", "ALL"],
    ...["--uid", USER_INSIDE, "--gid", USER_INSIDE, "--hostname", "sandbox"],
    ...["--new-session", "--die-with-parent", "--as-pid-1"],
    ...["--setenv", "SANDBOX_LIMITS", JSON.stringify(limits)],
    ...["--ro-bind", "/usr", "/usr", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"],
    ...["/bin", "/sbin", "/lib", "/lib64"].flatMap(systemDirectory),
    ...["--proc", "/proc", "--dev", "/dev"],
    ...["/project", "/tmp", "/dev/shm"].flatMap(temporary),
    ...node,
    ...["--perms", "0111", "--ro-bind-data", "3", "/sandbox/loader"],
    ...["--ro-bind-data", "4", "/sandbox/supervisor.mjs"],
    ...Object.keys(FILES).flatMap((path, index) => [
      ...["--perms", "0444", "--ro-bind-data", String(5 + index), path],
    ]),
    ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/project"],
    ...["/sandbox/loader", NODE, "--disable-sigusr1", "/sandbox/supervisor.mjs", "pipe"],
  ];
}

/**
 * Whether any user can get to a file, as not everyone can in root's home. Where not, bubblewrap copies it, which costs
 * a tenth of a second and 120 MB.
 */
function everyoneReaches(path: string): boolean {
  const may = (statSync(path).mode & 0o001) !== 0;
  return may && (path === "/" || everyoneReaches(dirname(path)));
}

/** As the host has it: a directory, a link into /usr, or nothing. */
function systemDirectory(path: string): string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  return stat.isSymbolicLink() ? ["--symlink", readlinkSync(path), path] : ["--ro-bind", path, path];
}
