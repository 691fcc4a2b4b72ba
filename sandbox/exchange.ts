import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { type Readable, Writable } from "node:stream";
import type { SandboxLimits, SandboxReport } from "#shared/contracts/sandbox.ts";
import { readAtMost } from "./bounded.ts";
import { decodeReport, REPORT_BYTES } from "./report-file.ts";

/** What a sandbox may take beyond the project's own time: to start, to unpack, to end. */
const MARGIN_MS = 30_000;
const STDERR_BYTES = 16 * 1024;

/** A file of the host's, or a text, that the started program finds at a descriptor: the first at 3, and so on. */
export type Handed = { file: string } | { text: string };

export interface Sandbox {
  program: string;
  args: readonly string[];
  handed?: readonly Handed[];
  /** The user it runs as, where this process is root. */
  user?: number | undefined;
}

/** The sandbox gave no report; `stderr` is what it said instead. */
export class NoReport extends Error {
  readonly stderr: string;
  constructor(message: string, stderr: string) {
    super(`${message}${stderr === "" ? "" : ` It said: ${stderr}`}`);
    this.stderr = stderr;
  }
}

/**
 * Starts a sandbox, hands it the bundle and takes its report. Throws NoReport when none comes, or not in time: the
 * sandbox is killed then.
 */
export async function exchange(
  sandbox: Sandbox,
  zip: Uint8Array,
  limits: SandboxLimits,
): Promise<SandboxReport> {
  const child = start(sandbox);
  const timer = setTimeout(() => child.kill("SIGKILL"), limits.total_wall_ms + MARGIN_MS);
  try {
    feed(child.stdin, zip);
    const closed = once(child, "close");
    const [report, stderr, [exitCode, signal]] = await Promise.all([
      readAtMost(readable(child.stdout), REPORT_BYTES, new NoReport("The sandbox said too much.", "")),
      beginning(readable(child.stderr)),
      closed,
    ]);
    if (exitCode !== 0)
      throw new NoReport(`The sandbox ended with ${signal ?? `exit code ${exitCode}`}.`, stderr);
    return decodeReport(report);
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

function start({ program, args, handed = [], user }: Sandbox): ChildProcess {
  const descriptors = handed.map((each) => ("file" in each ? openSync(each.file, "r") : ("pipe" as const)));
  try {
    const child = spawn(program, args, {
      cwd: "/",
      env: { PATH: process.env.PATH },
      stdio: ["pipe", "pipe", "pipe", ...descriptors],
      ...(user === undefined ? {} : { uid: user, gid: user }),
    });
    for (const [index, each] of handed.entries())
      if ("text" in each) feed(child.stdio[index + 3], Buffer.from(each.text));
    return child;
  } finally {
    for (const descriptor of descriptors) if (typeof descriptor === "number") closeSync(descriptor);
  }
}

function feed(stream: unknown, bytes: Uint8Array): void {
  if (!(stream instanceof Writable)) throw new Error("There is no pipe to write to.");
  // A sandbox that needs no more closes its end: what it made of it, its report says.
  stream.on("error", () => {});
  stream.end(bytes);
}

function readable(stream: Readable | null): Readable {
  if (!stream) throw new Error("There is no pipe to read from.");
  return stream;
}

async function beginning(stream: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stream) if (text.length < STDERR_BYTES) text += chunk;
  return text.slice(0, STDERR_BYTES).trim();
}
