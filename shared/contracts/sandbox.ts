import * as z from "zod";
import { SANDBOX_REPORT_EXAMPLE } from "./examples.ts";
import { Argv } from "./plan.ts";

export const SandboxOutcome = z
  .enum(["passed", "failed", "timed_out", "out_of_memory", "output_exceeded", "rejected"])
  .meta({
    id: "SandboxOutcome",
    description: [
      "The outcome of a run in the sandbox.",
      "`passed`: every command exited with 0.",
      "`failed`: a command exited with another code, could not be started, or had too many processes.",
      "`timed_out`: a command or the run exceeded its time limit.",
      "`out_of_memory`: a command exceeded the memory limit.",
      "`output_exceeded`: a command printed, or wrote to disk, more than its limit.",
      "`rejected`: the project was not run, because its archive breaks a rule.",
    ].join("\n"),
  });

export const CommandReport = z
  .object({
    argv: Argv.meta({ description: "The program and its arguments, run without a shell." }),
    exit_code: z
      .int()
      .nullable()
      .meta({ description: "The exit code; null when a signal ended the command." }),
    signal: z
      .string()
      .nullable()
      .meta({ description: "The signal that ended the command; null when it exited." }),
    wall_ms: z.int().min(0).meta({ description: "The elapsed time, in milliseconds." }),
    cpu_ms: z.int().min(0).meta({ description: "The CPU time, in milliseconds." }),
    max_rss_kb: z.int().min(0).meta({ description: "The peak memory usage, in kilobytes of 1024 bytes." }),
    stdout: z.string().meta({ description: "The beginning of standard output, at most 64 KB." }),
    stderr: z.string().meta({ description: "The beginning of standard error, at most 64 KB." }),
    stdout_bytes: z
      .int()
      .min(0)
      .meta({ description: "The number of bytes written to standard output in all." }),
    stderr_bytes: z
      .int()
      .min(0)
      .meta({ description: "The number of bytes written to standard error in all." }),
  })
  .meta({
    id: "CommandReport",
    description: "The result of one command.",
    examples: SANDBOX_REPORT_EXAMPLE.commands,
  });

export const SandboxReport = z
  .object({
    outcome: SandboxOutcome.meta({ description: "The outcome of the run." }),
    reason: z
      .string()
      .nullable()
      .meta({ description: "Why the run did not pass, or that there was nothing to run; null otherwise." }),
    commands: z.array(CommandReport).meta({
      description: "The commands that were run, in order. The run ends with the first that does not pass.",
    }),
  })
  .meta({
    id: "SandboxReport",
    description: "The report of a run in the sandbox.",
    examples: [SANDBOX_REPORT_EXAMPLE],
  });

export type SandboxOutcome = z.infer<typeof SandboxOutcome>;
export type CommandReport = z.infer<typeof CommandReport>;
export type SandboxReport = z.infer<typeof SandboxReport>;
