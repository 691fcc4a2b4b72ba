import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import type { CommandReport } from "@dreamcatcher/contracts/sandbox";
import * as z from "zod";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { writeAll } from "../contract/streams.ts";
import type { DiskUsage } from "./disk-usage.ts";
import type { Group } from "./group-usage.ts";
import { killOtherProcesses } from "./isolation.ts";
import { keepOutput } from "./kept-output.ts";
import { meterOf } from "./meter.ts";
import { outputExceeded, type Verdict, verdictOf } from "./outcome.ts";
import { PROJECT_ENV } from "./project-env.ts";
import { rlimits } from "./rlimits.ts";
import { signalName } from "./signals.ts";
import { watch } from "./watch.ts";

/** How long the launcher gets to end its command and write the result, before all processes are killed. */
const LAUNCHER_GRACE_MS = 1_000;

/**
 * The context of a command: `launcher` is the source of launcher.py, `disk` returns what the project has
 * written so far, `group` is the control group that accounts for it, if there is one.
 */
export interface CommandContext {
  launcher: string;
  cwd: string;
  disk: () => DiskUsage;
  group: Group | undefined;
  limits: SandboxLimits;
}

/** The wall time of a command, and the verdict when it takes longer. */
export interface Deadline {
  ms: number;
  verdict: Verdict;
}

const Result = z.object({
  exit_code: z.int().nullable(),
  signal: z.int().nullable(),
  wall_ms: z.int(),
  cpu_ms: z.int(),
  max_rss_kb: z.int(),
});

/**
 * Runs one command to its end. When the promise settles, none of its processes is left. `verdict` is
 * undefined where the command passed.
 */
export async function runCommand(
  argv: string[],
  { launcher, cwd, disk, group, limits }: CommandContext,
  deadline: Deadline,
): Promise<{ report: CommandReport; verdict: Verdict | undefined }> {
  const started = performance.now();
  const killsBefore = group?.usage().kills ?? 0;
  const child = launch(launcher, argv, cwd, group, limits);

  let stopped: Verdict | undefined;
  const timers: NodeJS.Timeout[] = [];
  const stop = (verdict: Verdict) => {
    if (stopped) return;
    stopped = verdict;
    // A fork bomb leaves the launcher no processor time to end it.
    if (verdict.outcome === "failed") return killOtherProcesses();
    child.kill("SIGTERM");
    timers.push(setTimeout(killOtherProcesses, LAUNCHER_GRACE_MS));
  };
  timers.push(setTimeout(stop, deadline.ms, deadline.verdict));

  let printed = 0;
  const count = (bytes: number) => {
    printed += bytes;
    if (printed > limits.output_bytes_allowed) stop(outputExceeded(limits));
  };
  const stdout = keepOutput(pipe(child, 1), limits.output_bytes_kept, count);
  const stderr = keepOutput(pipe(child, 2), limits.output_bytes_kept, count);
  const resultText = keepOutput(pipe(child, 3), 1_024, () => {});
  const meter = meterOf(group, child.pid, limits.memory_bytes);
  const watching = watch(child.pid, meter, disk, limits, stop);

  const closed = once(child, "close");
  try {
    await once(child, "exit");
    // The launcher has killed them already, unless the project killed the launcher.
    killOtherProcesses();
    await closed;
  } finally {
    const last = watching.end();
    stopped ??= last;
    for (const timer of timers) clearTimeout(timer);
  }

  const result = resultOf(resultText().text);
  const peak = watching.peak();
  const report: CommandReport = {
    argv,
    exit_code: result?.exit_code ?? null,
    signal: result ? (result.signal === null ? null : signalName(result.signal)) : "SIGKILL",
    wall_ms: result?.wall_ms ?? Math.round(performance.now() - started),
    cpu_ms: Math.max(result?.cpu_ms ?? 0, peak.cpu_ms),
    max_rss_kb: Math.max(result?.max_rss_kb ?? 0, Math.round(peak.memory_bytes / 1_024)),
    stdout: stdout().text,
    stderr: stderr().text,
    stdout_bytes: stdout().bytes,
    stderr_bytes: stderr().bytes,
  };
  const ranOutOfMemory = (group?.usage().kills ?? 0) > killsBefore;
  return { report, verdict: stopped ?? verdictOf(report, { ranOutOfMemory }, limits) };
}

function launch(
  launcher: string,
  argv: string[],
  cwd: string,
  group: Group | undefined,
  limits: SandboxLimits,
): ChildProcess {
  const joins = group?.joins ?? [];
  const counted = group !== undefined;
  const spec = JSON.stringify({ argv, rlimits: rlimits(limits), joins: joins.length, counted });
  // Isolated: no module of the project, no variable and no site directory affects the launcher.
  const child = spawn("/usr/bin/python3", ["-I", "-S", "-c", launcher], {
    cwd,
    env: PROJECT_ENV,
    stdio: ["pipe", "pipe", "pipe", "pipe", ...joins],
  });
  writeAll(child.stdin, Buffer.from(spec));
  return child;
}

function pipe(child: ChildProcess, descriptor: number): Readable {
  const stream = child.stdio[descriptor];
  if (!(stream instanceof Readable)) throw new Error(`Descriptor ${descriptor} of the launcher is no pipe.`);
  return stream;
}

/** The launcher's result; undefined where the launcher ended before the command. */
function resultOf(resultText: string): z.infer<typeof Result> | undefined {
  try {
    return Result.parse(JSON.parse(resultText));
  } catch {
    return undefined;
  }
}
