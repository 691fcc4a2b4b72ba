import type { SandboxOutcome, SandboxReport } from "@dreamcatcher/contracts/sandbox";
import type { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";
import type { RawEntry } from "./zip.ts";

/**
 * A hostile project. `by` is the measure that stops it, for the table; `check` looks closer at its report.
 */
export interface Case {
  name: string;
  by: string;
  outcome: SandboxOutcome;
  files: string[];
  commands?: string[][];
  more?: RawEntry[];
  limits?: Partial<SandboxLimits>;
  reason?: RegExp;
  check?(report: SandboxReport): boolean;
}

const MB = 1024 * 1024;
const stdout = (report: SandboxReport) => report.commands.map((command) => command.stdout).join("");

/** Whether at least so many attempts of a probing project were refused; it fails where one succeeds. */
const refusals =
  (least: number) =>
  (report: SandboxReport): boolean =>
    stdout(report)
      .split("\n")
      .filter((line) => line.startsWith("refused ")).length >= least;

/** An ELF file of the other architecture: x86 code on ARM, ARM code on x86. */
function foreignProgram(): Buffer {
  const elf = Buffer.alloc(128);
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(elf);
  elf.writeUInt16LE(2, 16);
  elf.writeUInt16LE(process.arch === "arm64" ? 62 : 183, 18);
  return elf;
}

export const cases: Case[] = [
  {
    name: "features of ordinary projects",
    by: "nothing is blocked",
    outcome: "passed",
    files: ["ordinary.py", "ordinary.mjs"],
    commands: [
      ["python3", "ordinary.py"],
      ["node", "ordinary.mjs"],
    ],
    limits: { memory_bytes: 512 * MB },
  },
  {
    name: "fork bomb",
    by: "the number of processes is watched, all are killed at once",
    outcome: "failed",
    reason: /more than 32 processes/,
    files: ["fork_bomb.py"],
  },
  {
    name: "memory hog, one process",
    by: "memory of all processes is watched",
    outcome: "out_of_memory",
    files: ["memory_one.py"],
  },
  {
    name: "memory hog, sixteen processes",
    by: "memory of all processes is watched",
    outcome: "out_of_memory",
    files: ["memory_many.py"],
  },
  {
    name: "memory that belongs to no process",
    by: "its system calls are blocked, /dev/shm is limited",
    outcome: "output_exceeded",
    files: ["memory_unaccounted.py"],
    check: refusals(2),
  },
  {
    name: "memory of shared mappings after their unmapping",
    by: "a control group counts it; without one, such mappings are blocked",
    outcome: "out_of_memory",
    files: ["memory_mapped.py"],
  },
  {
    name: "memory of a shared mapping, beside a large bundle",
    by: "the bundle's files are not counted",
    outcome: "out_of_memory",
    files: ["memory_beside_bundle.py"],
    more: Array.from({ length: 4 }, (_, n) => ({ name: `zeros-${n}`, content: Buffer.alloc(10 * MB) })),
    limits: { archive_file_bytes: 10 * MB, archive_total_bytes: 50 * MB },
  },
  {
    name: "much memory at once, by a process with a low OOM score",
    by: "a control group limits it; rlimit on data",
    outcome: "out_of_memory",
    files: ["memory_at_once.py"],
  },
  {
    name: "memory of page tables",
    by: "they are counted",
    outcome: "out_of_memory",
    files: ["memory_page_tables.py"],
  },
  {
    name: "memory of unix sockets' queues",
    by: "a control group counts it; without one, sockets are counted",
    outcome: "out_of_memory",
    files: ["memory_sockets.py"],
  },
  {
    name: "memory of TCP's and UDP's queues",
    by: "a control group counts it; without one, sockets and their queues are counted",
    outcome: "out_of_memory",
    files: ["memory_network.py"],
  },
  {
    name: "memory of unread netlink responses",
    by: "their queues are counted",
    outcome: "out_of_memory",
    files: ["memory_netlink.py"],
  },
  {
    name: "memory of unsent datagrams",
    by: "their queues are counted",
    outcome: "out_of_memory",
    files: ["memory_unsent.py"],
  },
  {
    name: "queues, semaphores, larger pipes, huge pages, filters, sockets' options",
    by: "their system calls are blocked",
    outcome: "passed",
    files: ["kernel_objects.py"],
    check: refusals(31),
  },
  {
    name: "endless loop",
    by: "processor time",
    outcome: "timed_out",
    reason: /processor time/,
    files: ["endless_loop.mjs"],
    limits: { command_cpu_ms: 1_000 },
  },
  {
    name: "endless loop in short-lived children",
    by: "processor time of all processes together",
    outcome: "timed_out",
    reason: /processor time/,
    files: ["many_loops.py"],
    limits: { command_cpu_ms: 1_000 },
  },
  {
    name: "endless loop in children that are not waited for",
    by: "a control group counts it; without one, the interval in which they ended",
    outcome: "timed_out",
    reason: /processor time/,
    files: ["loops_not_waited_for.py"],
    limits: { command_cpu_ms: 1_000 },
  },
  {
    name: "sleeps for ever",
    by: "wall time",
    outcome: "timed_out",
    reason: /longer than 0.7 s/,
    files: ["sleeps.py"],
    limits: { command_wall_ms: 700 },
  },
  {
    name: "1 GB of output",
    by: "output is counted, its start is kept",
    outcome: "output_exceeded",
    files: ["flood.py"],
    check: ({ commands: [first] }) =>
      first !== undefined && first.stdout.length === 16 * 1024 && first.stdout_bytes < 64 * MB,
  },
  {
    name: "disk filler, many files",
    by: "disk space is watched",
    outcome: "output_exceeded",
    reason: /to disk/,
    files: ["disk_files.py"],
  },
  {
    name: "disk filler, one file",
    by: "rlimit on file size",
    outcome: "failed",
    reason: /SIGXFSZ/,
    files: ["disk_one_file.py"],
  },
  {
    name: "100 000 files",
    by: "the number of files is watched",
    outcome: "output_exceeded",
    reason: /files/,
    files: ["many_files.py"],
  },
  {
    name: "10 000 open files",
    by: "rlimit on descriptors",
    outcome: "passed",
    files: ["many_descriptors.py"],
    check: refusals(1),
  },
  {
    name: "TCP, UDP and DNS out, 169.254.169.254, 169.254.170.2",
    by: "no network but loopback",
    outcome: "passed",
    files: ["network.py"],
    check: refusals(12),
  },
  {
    name: "environment of every process",
    by: "supervisor and launcher cannot be read; a fixed environment",
    outcome: "passed",
    files: ["environments.py"],
    check: (report) => refusals(2)(report) && !/SECRET|SANDBOX|AWS|USER/.test(stdout(report)),
  },
  {
    name: "writing outside the work directory",
    by: "everything else is read-only",
    outcome: "passed",
    files: ["writes_outside.py"],
    check: refusals(22),
  },
  {
    name: "ptrace, memory, limits and priority of the supervisor",
    by: "unreadable loader, seccomp",
    outcome: "passed",
    files: ["traces.py"],
    check: refusals(28),
  },
  {
    name: "priority of groups, and of all that the user has",
    by: "seccomp",
    outcome: "passed",
    files: ["priorities.py"],
    check: refusals(34),
  },
  {
    name: "killing the supervisor, by every signal",
    by: "system calls that signal it are blocked; it is process 1",
    outcome: "passed",
    files: ["kills_supervisor.py"],
    check: refusals(34),
  },
  {
    name: "killing the launcher",
    by: "the supervisor kills the remaining processes",
    outcome: "failed",
    reason: /SIGKILL/,
    files: ["kills_launcher.py"],
  },
  {
    name: "stopping the launcher",
    by: "the supervisor kills the launcher as well",
    outcome: "timed_out",
    files: ["stops_launcher.py"],
    limits: { command_wall_ms: 700 },
  },
  {
    name: "daemon: setsid, double fork, all closed",
    by: "all processes of the namespace are killed",
    outcome: "passed",
    files: ["daemon.py", "no_processes_left.py"],
    commands: [
      ["python3", "daemon.py"],
      ["python3", "no_processes_left.py"],
    ],
  },
  {
    name: "symbolic and hard links to outside",
    by: "no readable targets; hard links cannot cross mounts",
    outcome: "passed",
    files: ["links_out.py"],
    check: refusals(12),
  },
  {
    name: "setuid, capabilities, namespaces, devices",
    by: "no_new_privs, no capabilities, seccomp",
    outcome: "passed",
    files: ["setuid.py"],
    check: refusals(11),
  },
  {
    name: "ignored signals",
    by: "SIGKILL",
    outcome: "timed_out",
    files: ["ignores_signals.py"],
    limits: { command_wall_ms: 700 },
  },
  {
    name: "closed output",
    by: "the supervisor does not wait for it",
    outcome: "passed",
    files: ["closes_output.py"],
  },
  {
    name: "output that is not UTF-8",
    by: "replaced by U+FFFD",
    outcome: "passed",
    files: ["not_utf8.py"],
    check: ({ commands: [first] }) =>
      first?.stdout === "caf\u{fffd} \u{fffd}\u{fffd}\0\x1b[31m \u{fffd} end\n" && first.stderr_bytes === 256,
  },
  {
    name: "program for another architecture",
    by: "the kernel refuses it",
    outcome: "failed",
    reason: /exit code 126/,
    files: [],
    more: [{ name: "program", content: foreignProgram(), mode: 0o100755 }],
    commands: [["./program"]],
    check: ({ commands: [first] }) => first?.stderr === "./program: Exec format error\n",
  },
  {
    name: "arguments beyond the system's limit, and a report beyond a pipe's size",
    by: "they are passed as streams",
    outcome: "passed",
    files: [],
    commands: [["true", ...Array.from({ length: 48 }, () => "€".repeat(2_000))]],
    check: ({ commands: [first] }) => first?.argv.length === 50,
  },
  {
    name: "test that passes and leaves processes",
    by: "all processes of the namespace are killed",
    outcome: "passed",
    files: ["leaves_processes.mjs", "no_processes_left.py"],
    commands: [
      ["node", "--test", "leaves_processes.mjs"],
      ["python3", "no_processes_left.py"],
    ],
  },
];

/** Archives that are rejected. */
export const archives: { name: string; reason: RegExp; entries: RawEntry[] | Buffer }[] = [
  { name: "zip with ../", reason: /outside itself/, entries: [{ name: "a/../../escaped" }] },
  { name: "zip with an absolute path", reason: /absolute/, entries: [{ name: "/tmp/escaped" }] },
  { name: "zip with a drive letter", reason: /absolute/, entries: [{ name: "C:\\escaped" }] },
  { name: "zip with backslashes", reason: /not plain/, entries: [{ name: "..\\escaped" }] },
  {
    name: "zip with a symbolic link",
    reason: /neither file nor directory/,
    entries: [{ name: "link", content: "/etc/shadow", mode: 0o120777 }],
  },
  {
    name: "zip with a device",
    reason: /neither file nor directory/,
    entries: [{ name: "disk", mode: 0o060666 }],
  },
  {
    name: "zip with a pipe",
    reason: /neither file nor directory/,
    entries: [{ name: "pipe", mode: 0o010666 }],
  },
  {
    name: "zip bomb: one large file",
    reason: /larger than/,
    entries: [{ name: "zeros", content: Buffer.alloc(2 * MB) }],
  },
  {
    name: "zip bomb: many files",
    reason: /unpacks to/,
    entries: Array.from({ length: 8 }, (_, n) => ({ name: `zeros-${n}`, content: Buffer.alloc(MB) })),
  },
  {
    name: "zip bomb: entries over one another",
    reason: /unpacks to/,
    entries: Array.from({ length: 100 }, (_, n) => ({
      name: `zeros-${n}`,
      content: Buffer.alloc(MB),
      ...(n === 0 ? {} : { sameAs: 0 }),
    })),
  },
  {
    name: "zip bomb: size understated",
    reason: /cannot be read|can be read/,
    entries: [{ name: "zeros", content: Buffer.alloc(2 * MB), declared: 10 }],
  },
  {
    name: "zip of too many files",
    reason: /more than 200 files/,
    entries: Array.from({ length: 1_000 }, (_, n) => ({ name: `${n}` })),
  },
  {
    name: "zip with a name of 256 bytes",
    reason: /too long/,
    entries: [{ name: `${"é".repeat(128)}/a` }],
  },
  { name: "zip with a path of 1 001 bytes", reason: /too long/, entries: [{ name: `${"d/".repeat(500)}a` }] },
  {
    name: "zip of too many directories",
    reason: /more than 200 directories/,
    entries: Array.from({ length: 10 }, (_, n) => ({ name: `${n}/${"d/".repeat(100)}a` })),
  },
  { name: "zip with a file twice", reason: /twice/, entries: [{ name: "a" }, { name: "a" }] },
  {
    name: "zip with a file as directory",
    reason: /as file and as directory/,
    entries: [{ name: "a" }, { name: "a/b" }],
  },
  { name: "zip that is encrypted", reason: /encrypted/, entries: [{ name: "a", encrypted: true }] },
  {
    name: "zip with a name that is not UTF-8",
    reason: /UTF-8/,
    entries: [{ name: Buffer.from([0xff, 0xfe]) }],
  },
  { name: "not a zip", reason: /not a zip/, entries: Buffer.from("Hello, this is a text.") },
  { name: "nothing at all", reason: /not a zip/, entries: Buffer.alloc(0) },
];
