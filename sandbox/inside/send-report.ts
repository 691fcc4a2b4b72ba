import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { killedReport } from "../contract/killed-report.ts";
import { REPORT_FILE } from "../contract/paths.ts";
import { decodeReport, encodeReport, MAX_REPORT_BYTES } from "../contract/report-file.ts";
import { requiredVariable } from "./required-variable.ts";
import { openSealedReport, SEAL_BYTES } from "./sealed-report.ts";

const TIMEOUT_MS = 60_000;

/**
 * The task's third container: uploads the report to REPORT_URL, which the project cannot read. Without a
 * sealed report the second container was killed by the kernel, out of memory: then that is the report.
 *
 * @throws {InvalidReport} when the sealed file is no report
 * @throws {Error} when the upload fails
 */
export async function sendReport(): Promise<void> {
  const left = openSealedReport(await readReport());
  const body = encodeReport(left ? decodeReport(left) : killedReport());
  const response = await fetch(requiredVariable("REPORT_URL"), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The upload of the report failed with status ${response.status}.`);
}

/** The report file, up to its maximum size; empty where it is missing, a link, or no regular file. */
async function readReport(): Promise<Buffer> {
  const file = await open(
    REPORT_FILE,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  ).catch(() => undefined);
  if (!file) return Buffer.alloc(0);
  try {
    if (!(await file.stat()).isFile()) return Buffer.alloc(0);
    const buffer = Buffer.alloc(SEAL_BYTES + MAX_REPORT_BYTES);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
