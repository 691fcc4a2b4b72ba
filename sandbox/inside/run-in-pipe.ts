import { finished } from "node:stream/promises";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { encodeReport } from "../contract/report-file.ts";
import { requireIsolation } from "./isolation.ts";
import { reportRejected, runProject } from "./project.ts";
import { unpackBundle } from "./unpack-bundle.ts";

/** Reads a bundle from stdin and writes its report to stdout, so that the host shares no files. */
export async function runInPipe(launcher: string, limits: SandboxLimits): Promise<void> {
  requireIsolation();
  const report = await reportRejected(async () => {
    await unpackBundle(process.stdin, limits);
    return await runProject(launcher, limits);
  });
  // As a stream: a large report does not fit into the pipe at once.
  process.stdout.end(encodeReport(report));
  await finished(process.stdout);
}
