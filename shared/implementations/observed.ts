import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import { decodeReport, InvalidReport } from "@dreamcatcher/sandbox/contract/report-file";
import { implementationObjectKey } from "#shared/platform/content/keys.ts";
import { deleteObject, getBytes, getJson, putJson } from "#shared/platform/content/objects.ts";
import { isOver } from "./progress.ts";
import type { ImplementationRecord } from "./stored.ts";
import { outputWithoutSecrets } from "./without-secrets.ts";

/** What the sandbox observed, or why there is no report of it. */
export async function observedOf(implementation: ImplementationSummary): Promise<SandboxReport | string> {
  return (
    (await getJson<SandboxReport>(implementationObjectKey(implementation, "observed.json"))) ??
    (await observedIn(await getBytes(implementationObjectKey(implementation, "report.json"))))
  );
}

/** What the sandbox observed; null where nothing ran, or it left no valid report, which is its failure. */
export async function reportOf({
  implementation,
  steps,
}: ImplementationRecord): Promise<SandboxReport | null> {
  if (!isOver(implementation) || !steps.includes("bundled") || !implementation.verify) return null;
  const observed = await observedOf(implementation);
  return typeof observed === "string" ? null : observed;
}

/** Stores what the sandbox observed in place of its report, which has the secrets that programs print. */
export async function keepObserved(
  implementation: ImplementationSummary,
  observed: SandboxReport | string,
): Promise<void> {
  if (typeof observed === "string") return;
  await putJson(implementationObjectKey(implementation, "observed.json"), observed);
  await deleteObject(implementationObjectKey(implementation, "report.json"));
}

/**
 * What a report says, or why it is none. Programs print what they are given, so secrets are taken out of
 * their output.
 */
export async function observedIn(bytes: Uint8Array | undefined): Promise<SandboxReport | string> {
  if (bytes === undefined) return "There is no report of the sandbox: the run was aborted.";
  try {
    const report = decodeReport(bytes);
    const commands = await Promise.all(
      report.commands.map(async (command) => ({
        ...command,
        stdout: await outputWithoutSecrets(command.stdout),
        stderr: await outputWithoutSecrets(command.stderr),
      })),
    );
    return { ...report, commands };
  } catch (error) {
    if (error instanceof InvalidReport) return error.message;
    throw error;
  }
}
