import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { findProgram } from "@dreamcatcher/sandbox/outside/find-program";
import { step } from "../steps.ts";

const execute = promisify(execFile);

const apt = (...args: string[]) =>
  execute("apt-get", ["-qq", ...args], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });

/**
 * Installs bubblewrap, in which projects run, where that needs no password: as root on Debian or Ubuntu, such
 * as in a container. Elsewhere, and where it fails, implementations fail with a message about what to
 * install.
 */
export async function ensureBubblewrap(): Promise<void> {
  if (findProgram("bwrap") || process.getuid?.() !== 0 || !findProgram("apt-get")) return;
  await step("bubblewrap installed, which runs projects", async () => {
    await apt("update");
    await apt("install", "--yes", "--no-install-recommends", "bubblewrap", "python3");
  }).catch(() => {});
}
