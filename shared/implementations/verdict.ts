import { decodeReport } from "../../sandbox/report-file.ts";
import { complaintIn } from "./complaint.ts";
import type { Ending } from "./finish.ts";

/** What the sandbox's report means for the implementation; `bytes` is undefined where it left none. */
export function verdictOn(bytes: Uint8Array | undefined): Ending {
  const failed = (reason: string): Ending => ({ how: "failed", reason });
  if (bytes === undefined) return failed("The sandbox left no report: the project's run was cut off.");
  try {
    const { outcome, reason, commands } = decodeReport(bytes);
    if (outcome === "passed") return { how: "completed" };
    const last = commands.at(-1);
    const complaint = outcome === "failed" && last ? complaintIn(last) : undefined;
    const what = reason ?? `The project's run in the sandbox: ${outcome}.`;
    return failed(complaint ? `${what} ${complaint}` : what);
  } catch (error) {
    return failed((error as Error).message);
  }
}
