import * as z from "zod";
import { Argv } from "./plan.ts";

export const SandboxOutcome = z
  .enum(["passed", "failed", "timed_out", "out_of_memory", "output_exceeded", "rejected"])
  .meta({ id: "SandboxOutcome" });

/**
 * What one command did. `exit_code` is null when a signal ended it. Of each stream the first bytes are kept;
 * `stdout_bytes` and `stderr_bytes` count all of them.
 */
export const CommandReport = z
  .object({
    argv: Argv,
    exit_code: z.int().nullable(),
    signal: z.string().nullable(),
    wall_ms: z.int().min(0),
    cpu_ms: z.int().min(0),
    max_rss_kb: z.int().min(0),
    stdout: z.string(),
    stderr: z.string(),
    stdout_bytes: z.int().min(0),
    stderr_bytes: z.int().min(0),
  })
  .meta({ id: "CommandReport" });

/**
 * What running a project in the sandbox came to. `reason` says in words why it did not pass; null when it did, unless
 * there was nothing to run, as of a text: then it says that.
 */
export const SandboxReport = z
  .object({ outcome: SandboxOutcome, reason: z.string().nullable(), commands: z.array(CommandReport) })
  .meta({ id: "SandboxReport" });

export type SandboxOutcome = z.infer<typeof SandboxOutcome>;
export type CommandReport = z.infer<typeof CommandReport>;
export type SandboxReport = z.infer<typeof SandboxReport>;
