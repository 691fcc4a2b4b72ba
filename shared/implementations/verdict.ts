import { SandboxReport } from "#shared/contracts/sandbox.ts";
import type { Ending } from "./finish.ts";

/** More than any honest report holds: twenty commands of two streams of 64 KB, escaped. */
const MOST_REPORT_BYTES = 8_000_000;

/** What the sandbox's report means for the implementation; `bytes` is undefined where it left none. */
export function verdictOn(bytes: Uint8Array | undefined): Ending {
  const failed = (reason: string): Ending => ({ how: "failed", reason });
  if (bytes === undefined) return failed("The sandbox left no report: the project's run was cut off.");
  if (bytes.length > MOST_REPORT_BYTES)
    return failed(`The sandbox's report has ${bytes.length} bytes, more than a report can have.`);
  const report = SandboxReport.safeParse(parsed(Buffer.from(bytes).toString()));
  if (!report.success) return failed("What the sandbox left is not a report.");
  const { outcome, reason } = report.data;
  return outcome === "passed" || outcome === "nothing_to_run"
    ? { how: "completed" }
    : failed(reason ?? `The project's run in the sandbox: ${outcome}.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
