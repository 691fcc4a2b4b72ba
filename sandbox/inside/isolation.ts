import { readFileSync } from "node:fs";

/**
 * Checks that this process is safe from the project, which has the same user id (docs/sandbox.md):
 *
 * - Process 1 of a PID namespace receives no unhandled signal from its own namespace, not even SIGKILL.
 *   Killing "all other processes" is safe only there: elsewhere it would end the user's whole session.
 * - The kernel lets nobody trace it, or read its memory, descriptors and environment, because it was started
 *   through a program file that is executable but not readable. Then it cannot open its own files in /proc
 *   either.
 *
 * @throws {Error} when it is not process 1, is root, or can be traced
 */
export function requireIsolation(): void {
  if (process.pid !== 1) throw new Error("The supervisor must be process 1 of a PID namespace of its own.");
  if (process.getuid?.() === 0) throw new Error("The supervisor must not run as root.");
  if (canRead("/proc/self/environ"))
    throw new Error(
      "The supervisor can be traced: start it through a loader that is executable but not readable.",
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

/** Kills all processes of the namespace except this one. Call it only after `requireIsolation`. */
export function killOtherProcesses(): void {
  try {
    process.kill(-1, "SIGKILL");
  } catch {
    // There is no other.
  }
}
