import { randomBytes } from "node:crypto";
import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { implementationObjectKey } from "#shared/platform/content/keys.ts";
import { presignGet, presignPut } from "#shared/platform/content/presigned-urls.ts";

/** How long a sandbox's links are valid: for one run, and for the time it may wait for capacity. */
export const SANDBOX_LINK_SECONDS = 40 * 60;

/** A sandbox's only access to the service: presigned URLs to read its project and to write its report. */
export interface SandboxLinks {
  bundle_url: string;
  report_url: string;
  /** The sandbox seals its report with this secret, so that the project cannot forge one. */
  report_key: string;
}

export async function sandboxLinks(implementation: ImplementationSummary): Promise<SandboxLinks> {
  const [bundle_url, report_url] = await Promise.all([
    presignGet(implementationObjectKey(implementation, "sandbox.zip"), SANDBOX_LINK_SECONDS),
    presignPut(implementationObjectKey(implementation, "report.json"), SANDBOX_LINK_SECONDS),
  ]);
  return { bundle_url, report_url, report_key: randomBytes(32).toString("hex") };
}
