import { resolve } from "node:path";
import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { runInBubblewrap } from "./bubblewrap.ts";
import { hasImage, runInContainer } from "./docker.ts";
import { findProgram } from "./find-program.ts";
import { SandboxUnavailable } from "./sandbox-unavailable.ts";

/** The output of `npm run sandbox:build`; SANDBOX_SUPERVISOR is the path of another supervisor. */
export const SUPERVISOR = resolve(import.meta.dirname, "../../.build/sandbox/supervisor.mjs");

// The check takes a tenth of a second, and its result seldom changes while a process runs.
let dockerHasImage: Promise<boolean> | undefined;

/**
 * Runs a bundle on this machine: in a container where Docker has the sandbox's image, else under bubblewrap.
 * Nothing ever runs outside a sandbox.
 *
 * @throws {SandboxUnavailable} when there is neither Docker with the image nor bubblewrap
 * @throws {NoReport} when the sandbox ends without a report
 * @throws {InvalidReport} when its report is invalid
 */
export async function runLocally(
  zip: Uint8Array,
  limits: SandboxLimits,
  supervisor = process.env.SANDBOX_SUPERVISOR ?? SUPERVISOR,
): Promise<SandboxReport> {
  dockerHasImage ??= findProgram("docker") ? hasImage("docker") : Promise.resolve(false);
  if (await dockerHasImage) return await runInContainer("docker", zip, limits);
  const bwrap = findProgram("bwrap");
  if (bwrap) return await runInBubblewrap(bwrap, zip, limits, supervisor);
  throw new SandboxUnavailable(
    "There is no sandbox on this machine. On Linux install bubblewrap (Debian, Ubuntu: apt-get install " +
      "bubblewrap; Fedora: dnf install bubblewrap); elsewhere start Docker and run: npm run sandbox:image.",
  );
}
