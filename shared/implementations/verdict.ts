import { decodeReport } from "../../sandbox/report-file.ts";
import type { Ending } from "./finish.ts";

/** What the sandbox's report means for the implementation; `bytes` is undefined where it left none. */
export function verdictOn(bytes: Uint8Array | undefined): Ending {
  const failed = (reason: string): Ending => ({ how: "failed", reason });
  if (bytes === undefined) return failed("The sandbox left no report: the project's run was cut off.");
  try {
    const { outcome, reason } = decodeReport(bytes);
    return outcome === "passed"
      ? { how: "completed" }
      : failed(reason ?? `The project's run in the sandbox: ${outcome}.`);
  } catch (error) {
    return failed((error as Error).message);
  }
}
