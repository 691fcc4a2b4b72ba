import { once } from "node:events";
import type { Readable } from "node:stream";
import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import { killedReport } from "../contract/killed-report.ts";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { decodeReport, MAX_REPORT_BYTES } from "../contract/report-file.ts";
import { readAtMost, writeAll } from "../contract/streams.ts";
import { type Sandbox, start } from "./start.ts";

/** The time that a sandbox may take beyond the project's: to start, to unpack and to end. */
const MARGIN_MS = 30_000;
const MAX_STDERR_BYTES = 16 * 1024;

/** The sandbox ended without a report; `stderr` is the start of its error output. */
export class NoReport extends Error {
  override readonly name = "NoReport";
  readonly stderr: string;
  constructor(message: string, stderr: string) {
    super(`${message}${stderr === "" ? "" : ` Its error output: ${stderr}`}`);
    this.stderr = stderr;
  }
}

/** The exit code of shells and engines for SIGKILL. */
const KILLED_EXIT_CODE = 128 + 9;

/**
 * Starts a sandbox, writes the bundle to it and reads its report. A sandbox that the kernel killed has run
 * out of memory: then that is the report. One that takes too long is killed.
 *
 * @throws {NoReport} when the sandbox ends without a report, takes too long, or writes too much
 * @throws {InvalidReport} when its report is invalid
 */
export async function runBundle(
  sandbox: Sandbox,
  zip: Uint8Array,
  limits: SandboxLimits,
): Promise<SandboxReport> {
  const child = start(sandbox);
  const timer = setTimeout(() => child.kill("SIGKILL"), limits.total_wall_ms + MARGIN_MS);
  try {
    writeAll(child.stdin, zip);
    const closed = once(child, "close");
    const [report, stderr, [exitCode, signal]] = await Promise.all([
      readAtMost(
        requirePipe(child.stdout),
        MAX_REPORT_BYTES,
        new NoReport("The sandbox wrote too much.", ""),
      ),
      readStart(requirePipe(child.stderr)),
      closed,
    ]);
    if (exitCode === KILLED_EXIT_CODE || (signal === "SIGKILL" && !child.killed)) return killedReport();
    if (exitCode !== 0)
      throw new NoReport(`The sandbox ended with ${signal ?? `exit code ${exitCode}`}.`, stderr);
    return decodeReport(report);
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

function requirePipe(stream: Readable | null): Readable {
  if (!stream) throw new Error("There is no pipe to read from.");
  return stream;
}

async function readStart(stream: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stream) if (text.length < MAX_STDERR_BYTES) text += chunk;
  return text.slice(0, MAX_STDERR_BYTES).trim();
}
