import { randomBytes } from "node:crypto";
import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { implementationObjectKey } from "#shared/platform/content/keys.ts";
import { presignGet, presignPut } from "#shared/platform/content/presigned-urls.ts";

/** How long a sandbox's links are good: for one run with all the waiting for room that may come before it. */
export const SANDBOX_LINK_SECONDS = 40 * 60;

/** All that a sandbox without credentials gets to reach of the service: its project to read, its report to write. */
export interface SandboxLinks {
  bundle_url: string;
  report_url: string;
  /**
   * Known to the sandbox and not to the project in it: by it a report is told from what the project puts in
   * its place.
   */
  report_key: string;
}

export async function sandboxLinks(implementation: ImplementationSummary): Promise<SandboxLinks> {
  const [bundle_url, report_url] = await Promise.all([
    presignGet(implementationObjectKey(implementation, "project.zip"), SANDBOX_LINK_SECONDS),
    presignPut(implementationObjectKey(implementation, "report.json"), SANDBOX_LINK_SECONDS),
  ]);
  return { bundle_url, report_url, report_key: randomBytes(32).toString("hex") };
}
