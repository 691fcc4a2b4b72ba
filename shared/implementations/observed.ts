import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import { decodeReport, InvalidReport } from "@dreamcatcher/sandbox/contract/report-file";
import { withoutSecrets } from "./without-secrets.ts";

/**
 * What the sandbox observed, or why there is no report of it. Programs print what they are given, so secrets
 * are taken out of their output.
 */
export async function observedIn(bytes: Uint8Array | undefined): Promise<SandboxReport | string> {
  if (bytes === undefined) return "There is no report of the sandbox: the run was aborted.";
  try {
    const report = decodeReport(bytes);
    const commands = await Promise.all(
      report.commands.map(async (command) => ({
        ...command,
        stdout: await withoutSecrets(command.stdout),
        stderr: await withoutSecrets(command.stderr),
      })),
    );
    return { ...report, commands };
  } catch (error) {
    if (error instanceof InvalidReport) return error.message;
    throw error;
  }
}
