import type { SandboxLimits } from "../contract/limits-schema.ts";
import { encodeReport } from "../contract/report-file.ts";
import { BundleRejected } from "./bundle-rejected.ts";
import { requiredVariable } from "./required-variable.ts";
import { writeSealedReport } from "./sealed-report.ts";
import { unpackBundle } from "./unpack-bundle.ts";

const TIMEOUT_MS = 60_000;

/**
 * The task's first container: gets the bundle from BUNDLE_URL and unpacks it. A refused one becomes a report right
 * away; a bundle that cannot be had is a fault, and the task ends.
 */
export async function fetchBundle(limits: SandboxLimits): Promise<void> {
  const response = await fetch(requiredVariable("BUNDLE_URL"), { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok || response.body === null)
    throw new Error(`Getting the bundle was answered with ${response.status}.`);
  try {
    await unpackBundle(response.body, limits);
  } catch (fault) {
    if (!(fault instanceof BundleRejected)) throw fault;
    writeSealedReport(encodeReport({ outcome: "rejected", reason: fault.message, commands: [] }));
  }
}
