import { text } from "node:stream/consumers";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { threadsAllowed } from "../contract/limits-schema.ts";
import { containerMemoryBytes } from "./docker.ts";
import { findProgram } from "./find-program.ts";
import { start } from "./start.ts";

// Asking takes a tenth of a second.
let works: Promise<boolean> | undefined;

/**
 * What to put before a command line so that the systemd of an ordinary user has it in a control group of its
 * own, which holds the supervisor too, like a container; nothing where there is none that does.
 */
export async function userScope(limits: SandboxLimits): Promise<string[]> {
  const systemd = findProgram("systemd-run");
  if (!systemd || process.getuid?.() === 0) return [];
  const bounds = [
    `MemoryMax=${containerMemoryBytes(limits)}`,
    "MemorySwapMax=0",
    `TasksMax=${threadsAllowed(limits)}`,
  ];
  const scope = [
    ...[systemd, "--user", "--scope", "--quiet", "--collect"],
    ...bounds.flatMap((bound) => ["--property", bound]),
    // It finds the user's systemd by the environment, which goes no further.
    ...["--", "/usr/bin/env", "-i"],
  ];
  works ??= passesDescriptors(scope);
  return (await works) ? scope : [];
}

/** Whether a command gets there at all, and the descriptors with it. */
async function passesDescriptors([program = "", ...args]: readonly string[]): Promise<boolean> {
  const token = "it does";
  const child = start({
    program,
    args: [...args, "/bin/sh", "-c", "cat <&3"],
    passedFiles: [{ text: token }],
  });
  child.stderr?.resume();
  const failed = new Promise<string>((resolve) => child.once("error", () => resolve("")));
  return (await Promise.race([failed, child.stdout ? text(child.stdout) : ""])) === token;
}
