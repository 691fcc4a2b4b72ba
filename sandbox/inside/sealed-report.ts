import { createHmac, timingSafeEqual } from "node:crypto";
import { writeFileSync } from "node:fs";
import { REPORT_FILE } from "../contract/paths.ts";
import { requiredVariable } from "./required-variable.ts";

export const SEAL_BYTES = 32;
const sealOf = (bytes: Uint8Array): Buffer =>
  createHmac("sha256", requiredVariable("REPORT_KEY")).update(bytes).digest();

/**
 * Leaves a report for the task's third container, sealed by a key that is new for each run. The project can
 * write to the same place, but cannot learn the key: where it ends the supervisor, nothing it left passes for
 * a report.
 */
export function writeSealedReport(bytes: Uint8Array): void {
  writeFileSync(REPORT_FILE, Buffer.concat([sealOf(bytes), bytes]), { flag: "wx" });
}

/** What was left, if it was left by the supervisor. */
export function openSealedReport(bytes: Buffer): Buffer | undefined {
  const [seal, report] = [bytes.subarray(0, SEAL_BYTES), bytes.subarray(SEAL_BYTES)];
  return seal.length === SEAL_BYTES && timingSafeEqual(seal, sealOf(report)) ? report : undefined;
}
