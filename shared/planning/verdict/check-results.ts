import { CheckResult, type Coverage } from "@dreamcatcher/contracts/checks";
import type { Project } from "@dreamcatcher/contracts/plan";
import type { CommandReport, SandboxReport } from "@dreamcatcher/contracts/sandbox";
import * as z from "zod";
import { commandLine } from "../rules/text.ts";

/** A line that the runner prints for each program: its lines with code, and which of them ran. */
const ProgramLine = z.object({ program: z.string(), lines: z.int().min(0), ran: z.array(z.int()) });
export type ProgramCoverage = z.infer<typeof ProgramLine>;

/** The last line that the runner prints. */
const EndLine = z.object({ end: z.literal(true) });

/** A line that the runner prints for each check. */
const Line = z.object({
  check: z.string(),
  outcome: CheckResult.shape.outcome,
  came_out: CheckResult.shape.came_out,
});

/**
 * The checks of a project with what came out of them in the sandbox. Only the project's own runner is
 * believed: other commands can print lines that look like its.
 */
export function resultsOf(
  // Projects that were stored before there were checks have none.
  { checks = [], runner = null }: Partial<Project>,
  report: SandboxReport | null,
): CheckResult[] {
  const commands = new Map(report?.commands.map((command) => [commandLine(command.argv), command]));
  const lines = new Map(printedBy(runner, report).flatMap(resultIn));
  return checks.map((check) => {
    const command = runner === null ? commands.get(check.ran) : undefined;
    const result = lines.get(check.id) ?? (command ? ofCommand(command) : NOT_RUN);
    return { ...check, ...result };
  });
}

type Result = Pick<CheckResult, "outcome" | "came_out">;

const NOT_RUN: Result = { outcome: "not_run", came_out: null };

const ofCommand = ({ exit_code }: CommandReport): Result =>
  exit_code === 0
    ? { outcome: "held", came_out: null }
    : { outcome: "failed", came_out: exit_code === null ? "it did not exit" : `it exited with ${exit_code}` };

/** Whether the runner's output is whole: the sandbox keeps only the beginning of a long one. */
export const isWhole = ({ runner = null }: Partial<Project>, report: SandboxReport): boolean =>
  runner === null || printedBy(runner, report).some((line) => EndLine.safeParse(line).success);

/** How much of a project's programs the checks ran; null where the runner did not say so. */
export function coverageOf(project: Partial<Project>, report: SandboxReport | null): Coverage | null {
  const programs = programsIn(project, report);
  return programs.length === 0
    ? null
    : {
        lines: programs.reduce((sum, { lines }) => sum + lines, 0),
        ran: programs.reduce((sum, { ran }) => sum + ran.length, 0),
      };
}

/** What the checks ran of each of a project's programs. */
export const programsIn = (
  { runner = null }: Partial<Project>,
  report: SandboxReport | null,
): ProgramCoverage[] => printedBy(runner, report).flatMap((line) => ProgramLine.safeParse(line).data ?? []);

/** The values that a project's runner printed, one a line. */
function printedBy(runner: Project["runner"], report: SandboxReport | null): unknown[] {
  const command = runner && report?.commands.find(({ argv }) => commandLine(argv) === commandLine(runner));
  return command ? command.stdout.split("\n").map(jsonIn) : [];
}

function resultIn(line: unknown): [id: string, Result][] {
  const parsed = Line.safeParse(line);
  if (!parsed.success) return [];
  const { check, ...result } = parsed.data;
  return [[check, result]];
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The sandbox keeps only the beginning of a long output, so the last line may be cut.
    return undefined;
  }
}
