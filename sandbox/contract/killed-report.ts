import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";

/**
 * The report on a project that took its supervisor with it. The kernel gives process 1 of a sandbox no
 * SIGKILL from within, and nobody sends one from without: what is left is the system, for want of memory.
 */
export const killedReport = (): SandboxReport => ({
  outcome: "out_of_memory",
  reason: "The system ended the whole sandbox, which it does for want of memory.",
  commands: [],
});
