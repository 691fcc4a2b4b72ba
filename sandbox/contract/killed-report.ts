import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";

/**
 * The report of a run whose supervisor was killed. Process 1 of a sandbox cannot receive SIGKILL from inside,
 * and nothing sends it from outside, so it was the kernel, out of memory.
 */
export const killedReport = (): SandboxReport => ({
  outcome: "out_of_memory",
  reason: "The system killed the whole sandbox because it ran out of memory.",
  commands: [],
});
