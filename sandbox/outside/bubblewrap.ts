import { lstatSync, readlinkSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import type { GroupDescriptors } from "../contract/group-descriptors.ts";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { DOM, PROJECT_DIR, WRITABLE_DIRS } from "../contract/paths.ts";
import { type ControlGroup, controlGroup } from "./control-group.ts";
import { NoReport, runBundle } from "./run-bundle.ts";
import { SandboxUnavailable } from "./sandbox-unavailable.ts";
import type { PassedFile, Sandbox } from "./start.ts";
import { userScope } from "./user-scope.ts";

/** The dynamic loaders, through which the supervisor is started (docs/sandbox.md explains why). */
const LOADERS: Partial<Record<NodeJS.Architecture, string>> = {
  x64: "/lib64/ld-linux-x86-64.so.2",
  arm64: "/lib/ld-linux-aarch64.so.1",
};

/** The user of sandboxes that root starts: the limit on processes does not apply to root. */
const NOBODY = 65_534;
const USER_INSIDE = "10001";
const NODE = "/sandbox/bin/node";

const FILES: Record<string, string> = {
  "/etc/passwd": `project:x:${USER_INSIDE}:${USER_INSIDE}::/tmp:/bin/false\n`,
  "/etc/group": `project:x:${USER_INSIDE}:\n`,
  "/etc/hosts": "127.0.0.1 localhost\n::1 localhost\n",
  "/etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
};

/**
 * Runs a bundle under bubblewrap, with the supervisor in the file `supervisor` and the DOM beside it.
 *
 * @throws {SandboxUnavailable} when bubblewrap cannot create a sandbox here
 * @throws {NoReport} when the sandbox ends without a report
 * @throws {InvalidReport} when its report is invalid
 */
export async function runInBubblewrap(
  bwrap: string,
  zip: Uint8Array,
  limits: SandboxLimits,
  supervisor: string,
): Promise<SandboxReport> {
  const group = controlGroup(limits);
  try {
    const sandbox = bubblewrap(bwrap, limits, supervisor, group);
    const scope = group ? [] : await userScope(limits);
    return await runBundle(startedBy(scope, sandbox), zip, limits);
  } catch (error) {
    if (error instanceof NoReport && error.stderr.startsWith("bwrap:"))
      throw new SandboxUnavailable(`bubblewrap cannot create a sandbox here: ${error.stderr}`);
    throw error;
  } finally {
    await group?.remove();
  }
}

/** The sandbox, started through a command prefix. */
function startedBy([program, ...args]: readonly string[], sandbox: Sandbox): Sandbox {
  if (program === undefined) return sandbox;
  return { ...sandbox, program, args: [...args, sandbox.program, ...sandbox.args], env: process.env };
}

/**
 * The command line of bubblewrap with the supervisor inside, which puts the project into `group`.
 *
 * @throws {SandboxUnavailable} when there is no dynamic loader for this architecture
 */
export function bubblewrap(
  bwrap: string,
  limits: SandboxLimits,
  supervisor: string,
  group?: ControlGroup,
): Sandbox {
  const loader = LOADERS[process.arch];
  if (!loader) throw new SandboxUnavailable(`Projects cannot be run on ${process.arch} under bubblewrap.`);
  const user = process.getuid?.() === 0 ? NOBODY : undefined;
  const passedFiles: PassedFile[] = [];
  /** Adds a file and returns its descriptor in the started program. */
  const pass = (each: PassedFile): number => passedFiles.push(each) + 2;
  const descriptors = {
    loader: pass({ file: loader }),
    supervisor: pass({ file: supervisor }),
    dom: pass({ file: join(dirname(supervisor), DOM) }),
    texts: Object.entries(FILES).map(([path, text]): [string, number] => [path, pass({ text })]),
  };
  const node =
    user === undefined || isReachableByAnyone(process.execPath)
      ? ["--ro-bind", process.execPath, NODE]
      : ["--perms", "0555", "--ro-bind-data", String(pass({ file: process.execPath })), NODE];
  return {
    program: bwrap,
    args: bubblewrapArgs(limits, descriptors, node, group && passGroup(group, pass)),
    passedFiles,
    env: {},
    user,
  };
}

/** Passes a group's files as open descriptors, since the sandbox's user may not open them. */
function passGroup(
  { joins, readings, reclaim }: ControlGroup,
  pass: (each: PassedFile) => number,
): GroupDescriptors {
  return {
    joins: joins.map((file) => pass({ file, mode: "w" })),
    readings: Object.fromEntries(
      Object.entries(readings).map(([name, file]) => [name, pass({ file })]),
    ) as GroupDescriptors["readings"],
    ...(reclaim && { reclaim: pass({ file: reclaim, mode: "w" }) }),
  };
}

interface Descriptors {
  loader: number;
  supervisor: number;
  dom: number;
  /** The files of /etc, by their paths. */
  texts: [string, number][];
}

/** `node` are the arguments that mount Node. */
function bubblewrapArgs(
  limits: SandboxLimits,
  { loader, supervisor, dom, texts }: Descriptors,
  node: readonly string[],
  group: GroupDescriptors | undefined,
): string[] {
  const size = String(limits.disk_bytes + limits.archive_total_bytes);
  const temporary = (path: string) => ["--perms", "0777", "--size", size, "--tmpfs", path];
  return [
    ...["--unshare-all", "--unshare-user", "--cap-drop", "ALL"],
    ...["--uid", USER_INSIDE, "--gid", USER_INSIDE, "--hostname", "sandbox"],
    ...["--new-session", "--die-with-parent", "--as-pid-1"],
    ...["--setenv", "SANDBOX_LIMITS", JSON.stringify(limits)],
    ...(group ? ["--setenv", "SANDBOX_GROUP", JSON.stringify(group)] : []),
    ...["--ro-bind", "/usr", "/usr", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"],
    ...["/bin", "/sbin", "/lib", "/lib64"].flatMap(systemDirectory),
    ...["--proc", "/proc", "--dev", "/dev"],
    // Without a group, mappings of /dev/zero are memory that is not counted. /dev/full reads the same and
    // cannot be mapped.
    ...(group ? [] : ["--dev-bind", "/dev/full", "/dev/zero"]),
    ...WRITABLE_DIRS.flatMap(temporary),
    ...node,
    ...["--perms", "0111", "--ro-bind-data", String(loader), "/sandbox/loader"],
    ...["--ro-bind-data", String(supervisor), "/sandbox/supervisor.mjs"],
    ...["--ro-bind-data", String(dom), `/sandbox/${DOM}`],
    ...texts.flatMap(([path, descriptor]) => [
      ...["--perms", "0444", "--ro-bind-data", String(descriptor), path],
    ]),
    ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", PROJECT_DIR],
    ...["/sandbox/loader", NODE, "--disable-sigusr1", "/sandbox/supervisor.mjs", "pipe"],
  ];
}

/**
 * Whether every user can reach a file, unlike one in root's home. Otherwise bubblewrap copies it, which takes
 * a tenth of a second and 120 MB.
 */
function isReachableByAnyone(path: string): boolean {
  const may = (statSync(path).mode & 0o001) !== 0;
  return may && (path === "/" || isReachableByAnyone(dirname(path)));
}

/** Mounts a system directory as on the host: a directory, a link into /usr, or nothing. */
function systemDirectory(path: string): string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  return stat.isSymbolicLink() ? ["--symlink", readlinkSync(path), path] : ["--ro-bind", path, path];
}
