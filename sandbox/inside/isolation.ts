import { readFileSync } from "node:fs";

/**
 * Throws unless this process is safe from the project, which has the same user id:
 *
 * - Process 1 of a PID namespace gets no signal that its own children send and it does not handle, SIGKILL included
 *   (and the filter of launcher.py lets them send none: see docs/sandbox.md).
 *   It may also kill "all others", which anywhere else would be its owner's whole session.
 * - The kernel lets nobody trace it, or read its memory, descriptors and environment, because it was started through
 *   a program file that may be executed and not read (see docs/sandbox.md). Then not even it may open its own.
 */
export function requireIsolation(): void {
  if (process.pid !== 1) throw new Error("The supervisor must be process 1 of a PID namespace of its own.");
  if (process.getuid?.() === 0) throw new Error("The supervisor must not run as root.");
  if (canRead("/proc/self/environ"))
    throw new Error(
      "The supervisor can be traced: start it through a loader that may be executed and not read.",
    );
}

function canRead(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Every process of the namespace but this one. Only after `mustBeAlone`. */
export function killOtherProcesses(): void {
  try {
    process.kill(-1, "SIGKILL");
  } catch {
    // There is no other.
  }
}
