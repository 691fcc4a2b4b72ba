import { createHmac, timingSafeEqual } from "node:crypto";
import { writeFileSync } from "node:fs";
import { REPORT_FILE } from "../contract/paths.ts";
import { requiredVariable } from "./required-variable.ts";

export const SEAL_BYTES = 32;
const sealOf = (bytes: Uint8Array): Buffer =>
  createHmac("sha256", requiredVariable("REPORT_KEY")).update(bytes).digest();

/**
 * Writes a report for the task's third container, sealed (HMAC) with a key that is new for each run. The
 * project can write to the same directory but does not have the key, so it cannot forge a report.
 */
export function writeSealedReport(bytes: Uint8Array): void {
  writeFileSync(REPORT_FILE, Buffer.concat([sealOf(bytes), bytes]), { flag: "wx" });
}

/** The report in a sealed file; undefined where the seal is not the supervisor's. */
export function openSealedReport(bytes: Buffer): Buffer | undefined {
  const [seal, report] = [bytes.subarray(0, SEAL_BYTES), bytes.subarray(SEAL_BYTES)];
  return seal.length === SEAL_BYTES && timingSafeEqual(seal, sealOf(report)) ? report : undefined;
}
