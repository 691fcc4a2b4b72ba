import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

// In a container whose first process reaps no children, one that has ended stays in the table.
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

/** Asks a process to end and waits for it, up to `patience` ms; then ends it. Answers whether it ended by itself. */
export async function stopProcess(pid: number, timeoutMs: number): Promise<boolean> {
  if (!isAlive(pid)) return true;
  process.kill(pid, "SIGTERM");
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(50)) {
    if (!isAlive(pid)) return true;
  }
  process.kill(pid, "SIGKILL");
  return false;
}
