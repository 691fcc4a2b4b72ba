import { text } from "node:stream/consumers";
import type { SandboxLimits } from "../contract/limits-schema.ts";
import { threadsAllowed } from "../contract/limits-schema.ts";
import { containerMemoryBytes } from "./docker.ts";
import { findProgram } from "./find-program.ts";
import { start } from "./start.ts";

// The check takes a tenth of a second.
let works: Promise<boolean> | undefined;

/**
 * The command prefix that makes the user's systemd run a sandbox in a control group of its own, including the
 * supervisor, like a container. Empty where systemd cannot.
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
    // systemd-run needs the environment to find the user's systemd, but the sandbox must not inherit it.
    ...["--", "/usr/bin/env", "-i"],
  ];
  works ??= passesDescriptors(scope);
  return (await works) ? scope : [];
}

/** Whether a command runs in the scope and inherits descriptors. */
async function passesDescriptors([program = "", ...args]: readonly string[]): Promise<boolean> {
  const token = "passed";
  const child = start({
    program,
    args: [...args, "/bin/sh", "-c", "cat <&3"],
    passedFiles: [{ text: token }],
  });
  child.stderr?.resume();
  const failed = new Promise<string>((resolve) => child.once("error", () => resolve("")));
  return (await Promise.race([failed, child.stdout ? text(child.stdout) : ""])) === token;
}
