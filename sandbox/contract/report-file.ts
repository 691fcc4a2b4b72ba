import { SandboxReport } from "@dreamcatcher/contracts/sandbox";

/** The maximum size of a report, as JSON in UTF-8. */
export const MAX_REPORT_BYTES = 4 * 1024 * 1024;

/** The bytes are not a valid report. The project's owner sees the message. */
export class InvalidReport extends Error {
  override readonly name = "InvalidReport";
}

/**
 * Encodes a report as JSON of at most `MAX_REPORT_BYTES`. Control characters take six bytes each in JSON, so
 * all outputs are shortened alike where the report would be too large.
 */
export function encodeReport(report: SandboxReport): Buffer {
  for (let keep = 1 << 20; ; keep >>= 1) {
    const commands = report.commands.map((command) => ({
      ...command,
      stdout: command.stdout.slice(0, keep),
      stderr: command.stderr.slice(0, keep),
    }));
    const encoded = Buffer.from(JSON.stringify({ ...report, commands }));
    if (encoded.length <= MAX_REPORT_BYTES || keep === 0) return encoded;
  }
}

/** @throws {InvalidReport} when the bytes are too many, not JSON, or not a report */
export function decodeReport(bytes: Uint8Array): SandboxReport {
  if (bytes.length > MAX_REPORT_BYTES)
    throw new InvalidReport(`The sandbox's report is larger than ${MAX_REPORT_BYTES} bytes.`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new InvalidReport("The sandbox's report is not JSON.");
  }
  const report = SandboxReport.safeParse(json);
  if (!report.success) throw new InvalidReport("The sandbox's output is not a report.");
  return report.data;
}
