import type { SandboxLimits } from "../contract/limits-schema.ts";
import { encodeReport } from "../contract/report-file.ts";
import { BundleRejected } from "./bundle-rejected.ts";
import { requiredVariable } from "./required-variable.ts";
import { writeSealedReport } from "./sealed-report.ts";
import { unpackBundle } from "./unpack-bundle.ts";

const TIMEOUT_MS = 60_000;

/**
 * The task's first container: downloads the bundle from BUNDLE_URL and unpacks it. For a rejected bundle it
 * writes the report itself; where the download fails, the task fails.
 *
 * @throws {Error} when the bundle cannot be downloaded
 */
export async function fetchBundle(limits: SandboxLimits): Promise<void> {
  const response = await fetch(requiredVariable("BUNDLE_URL"), { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok || response.body === null)
    throw new Error(`The download of the bundle failed with status ${response.status}.`);
  try {
    await unpackBundle(response.body, limits);
  } catch (error) {
    if (!(error instanceof BundleRejected)) throw error;
    writeSealedReport(encodeReport({ outcome: "rejected", reason: error.message, commands: [] }));
  }
}
