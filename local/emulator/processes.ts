import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

// In a container whose init process does not reap children, an ended process stays in the process table.
function isZombie(pid: number) {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return !isZombie(pid);
}

/** Sends SIGTERM, and SIGKILL after `timeoutMs`. Returns whether the process ended by itself. */
export async function stopProcess(pid: number, timeoutMs: number): Promise<boolean> {
  if (!isAlive(pid)) return true;
  process.kill(pid, "SIGTERM");
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(50)) {
    if (!isAlive(pid)) return true;
  }
  process.kill(pid, "SIGKILL");
  return false;
}
