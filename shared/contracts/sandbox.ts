import * as z from "zod";
import { SANDBOX_REPORT_EXAMPLE } from "./examples.ts";
import { Argv } from "./plan.ts";

export const SandboxOutcome = z
  .enum(["passed", "failed", "timed_out", "out_of_memory", "output_exceeded", "rejected"])
  .meta({
    id: "SandboxOutcome",
    description: [
      "What became of a run in the sandbox.",
      "`passed`: every command exited with 0.",
      "`failed`: a command exited otherwise, or could not be started.",
      "`timed_out`: the run reached its limit of time.",
      "`out_of_memory`: the run reached its limit of memory.",
      "`output_exceeded`: the run wrote more than it may.",
      "`rejected`: the project was not run, because its archive breaks a rule.",
    ].join("\n"),
  });

export const CommandReport = z
  .object({
    argv: Argv.meta({ description: "The command as its arguments; no shell is involved." }),
    exit_code: z.int().nullable().meta({ description: "Its exit code; null when a signal ended it." }),
    signal: z.string().nullable().meta({ description: "The signal that ended it; null when it exited." }),
    wall_ms: z.int().min(0).meta({ description: "How long it ran, in milliseconds." }),
    cpu_ms: z.int().min(0).meta({ description: "The CPU time it used, in milliseconds." }),
    max_rss_kb: z.int().min(0).meta({ description: "The most memory it used, in kilobytes." }),
    stdout: z.string().meta({ description: "The first bytes of its standard output." }),
    stderr: z.string().meta({ description: "The first bytes of its standard error." }),
    stdout_bytes: z.int().min(0).meta({ description: "How many bytes it wrote to standard output in all." }),
    stderr_bytes: z.int().min(0).meta({ description: "How many bytes it wrote to standard error in all." }),
  })
  .meta({
    id: "CommandReport",
    description: "What one command did.",
    examples: SANDBOX_REPORT_EXAMPLE.commands,
  });

export const SandboxReport = z
  .object({
    outcome: SandboxOutcome.meta({ description: "What became of the run." }),
    reason: z
      .string()
      .nullable()
      .meta({ description: "Why it did not pass, or that there was nothing to run; null otherwise." }),
    commands: z.array(CommandReport).meta({ description: "The commands that were run, in order." }),
  })
  .meta({
    id: "SandboxReport",
    description: "What running a project in the sandbox came to.",
    examples: [SANDBOX_REPORT_EXAMPLE],
  });

export type SandboxOutcome = z.infer<typeof SandboxOutcome>;
export type CommandReport = z.infer<typeof CommandReport>;
export type SandboxReport = z.infer<typeof SandboxReport>;
