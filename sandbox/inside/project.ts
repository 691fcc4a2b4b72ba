import type { CommandReport, SandboxReport } from "@dreamcatcher/contracts/sandbox";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { PROJECT_DIR, WRITABLE_DIRS } from "../contract/paths.ts";
import { BundleRejected } from "./bundle-rejected.ts";
import { type CommandContext, type Deadline, runCommand } from "./command.ts";
import { diskMeter } from "./disk-usage.ts";
import { openGroup } from "./group-usage.ts";
import { readManifest } from "./manifest.ts";
import { totalWallTimeExceeded, wallTimeExceeded } from "./outcome.ts";

/**
 * Runs the commands of the project in PROJECT_DIR one after the other, up to the first that fails.
 *
 * @throws {BundleRejected} when the project has no valid manifest
 */
export async function runProject(launcher: string, limits: SandboxLimits): Promise<SandboxReport> {
  const started = performance.now();
  const context: CommandContext = {
    launcher,
    cwd: PROJECT_DIR,
    disk: diskMeter(WRITABLE_DIRS),
    group: openGroup(),
    limits,
  };
  const commands: CommandReport[] = [];
  for (const argv of (await readManifest(PROJECT_DIR)).commands) {
    const left = limits.total_wall_ms - (performance.now() - started);
    const deadline: Deadline =
      left < limits.command_wall_ms
        ? { ms: Math.max(0, left), verdict: totalWallTimeExceeded(limits) }
        : { ms: limits.command_wall_ms, verdict: wallTimeExceeded(limits) };
    const { report, verdict } = await runCommand(argv, context, deadline);
    commands.push(report);
    if (verdict)
      return {
        outcome: verdict.outcome,
        reason: `Command ${commands.length}, ${shortened(argv)}: ${verdict.reason}`,
        commands,
      };
  }
  return { outcome: "passed", reason: commands.length > 0 ? null : NOTHING_TO_RUN, commands };
}

/** The reason for a document, so that nobody mistakes its outcome `passed` for a test. */
const NOTHING_TO_RUN = "The project has no commands: nothing was run.";

/** Runs `work`, and returns a report where it rejects the bundle. Other errors pass through. */
export async function reportRejected(work: () => Promise<SandboxReport>): Promise<SandboxReport> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BundleRejected) return { outcome: "rejected", reason: error.message, commands: [] };
    throw error;
  }
}

function shortened(argv: string[]): string {
  const text = argv.join(" ");
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
