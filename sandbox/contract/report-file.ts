import { SandboxReport } from "@dreamcatcher/contracts/sandbox";

/** What a report may weigh as JSON in UTF-8. */
export const MAX_REPORT_BYTES = 4 * 1024 * 1024;

/**
 * A report as JSON of at most REPORT_BYTES. Output is text, and text of control characters grows sixfold in JSON:
 * where it would be too much, every stream is shortened alike.
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

/** The report in these bytes. Throws an error that says for its owner why they are none. */
export function decodeReport(bytes: Uint8Array): SandboxReport {
  if (bytes.length > MAX_REPORT_BYTES)
    throw new Error(`The sandbox's report is larger than ${MAX_REPORT_BYTES} bytes.`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Error("The sandbox's report is not JSON.");
  }
  const report = SandboxReport.safeParse(json);
  if (!report.success) throw new Error("What the sandbox left is not a report.");
  return report.data;
}
