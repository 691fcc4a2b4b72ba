import { lstatSync, readlinkSync } from "node:fs";
import type { SandboxLimits, SandboxReport } from "#shared/contracts/sandbox.ts";
import { exchange, NoReport } from "./exchange.ts";
import type { Sandbox } from "./start.ts";
import { SandboxUnavailable } from "./unavailable.ts";

/** Where the dynamic loader is, which starts the supervisor (docs/sandbox.md says why). */
const LOADERS: Partial<Record<NodeJS.Architecture, string>> = {
  x64: "/lib64/ld-linux-x86-64.so.2",
  arm64: "/lib/ld-linux-aarch64.so.1",
};

/** The user that sandboxes run as when root starts them: root's own processes are under no limit of number. */
const NOBODY = 65_534;
const USER_INSIDE = "10001";

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
  return {
    program: bwrap,
    args: bubblewrapArgs(limits),
    handed: [
      { file: process.execPath },
      { file: loader },
      { file: supervisor },
      ...Object.values(FILES).map((text) => ({ text })),
    ],
    env: {},
    user: process.getuid?.() === 0 ? NOBODY : undefined,
  };
}

/** Descriptors 3, 4, 5 are Node, loader and supervisor; from 6 on the files of /etc. */
function bubblewrapArgs(limits: SandboxLimits): string[] {
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
    // By descriptor, so that it may lie where the sandbox's user cannot look.
    ...["--ro-bind", "/proc/self/fd/3", "/sandbox/bin/node"],
    ...["--perms", "0111", "--ro-bind-data", "4", "/sandbox/loader"],
    ...["--ro-bind-data", "5", "/sandbox/supervisor.mjs"],
    ...Object.keys(FILES).flatMap((path, index) => [
      ...["--perms", "0444", "--ro-bind-data", String(6 + index), path],
    ]),
    ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/project"],
    ...["/sandbox/loader", "/sandbox/bin/node", "--disable-sigusr1", "/sandbox/supervisor.mjs", "pipe"],
  ];
}

/** As the host has it: a directory, a link into /usr, or nothing. */
function systemDirectory(path: string): string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  return stat.isSymbolicLink() ? ["--symlink", readlinkSync(path), path] : ["--ro-bind", path, path];
}
