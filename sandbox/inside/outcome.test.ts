import { describe, expect, it } from "vitest";
import { LIMITS } from "../fixtures.ts";
import { exceededLimit, type Usage, verdictOf } from "./outcome.ts";

const usage = (more: Partial<Usage>): Usage => ({
  cpu_ms: 0,
  memory_bytes: 0,
  disk: { bytes: 0, files: 0 },
  ...more,
});

describe("exceededLimit", () => {
  it("is none within the limits", () => {
    const { memory_bytes, command_cpu_ms: cpu_ms, disk_bytes: bytes, disk_files: files } = LIMITS;
    expect(exceededLimit({ memory_bytes, cpu_ms, disk: { bytes, files } }, LIMITS)).toBeUndefined();
  });

  it.each([
    [usage({ memory_bytes: LIMITS.memory_bytes + 1 }), "out_of_memory", "more than 128 MB of memory"],
    [usage({ cpu_ms: 5_001 }), "timed_out", "more than 5 s of processor time"],
    [
      usage({ disk: { bytes: LIMITS.disk_bytes + 1, files: 0 } }),
      "output_exceeded",
      "more than 64 MB to disk",
    ],
    [usage({ disk: { bytes: 0, files: 5_001 } }), "output_exceeded", "more than 5000 files"],
  ])("is the limit that %j exceeds", (broken, outcome, reason) => {
    expect(exceededLimit(broken, LIMITS)).toEqual({ outcome, reason: expect.stringContaining(reason) });
  });
});

describe("verdictOf", () => {
  const verdict = (ended: Partial<Parameters<typeof verdictOf>[0]>, ranOutOfMemory = false) =>
    verdictOf({ exit_code: null, signal: null, cpu_ms: 10, ...ended }, { ranOutOfMemory }, LIMITS);

  it("is none for exit code 0, also after an OOM kill", () => {
    expect(verdict({ exit_code: 0 }, true)).toBeUndefined();
  });

  it("has the exit code or signal of a failed command", () => {
    expect(verdict({ exit_code: 3 })).toEqual({ outcome: "failed", reason: "It ended with exit code 3." });
    expect(verdict({ signal: "SIGSEGV" })).toEqual({ outcome: "failed", reason: "SIGSEGV ended it." });
  });

  it("is out_of_memory after an OOM kill", () => {
    expect(verdict({ signal: "SIGKILL" }, true)?.outcome).toBe("out_of_memory");
  });

  it("is timed_out for SIGXCPU only where the processor time was used up", () => {
    expect(verdict({ signal: "SIGXCPU", cpu_ms: 6_000 })?.outcome).toBe("timed_out");
    expect(verdict({ signal: "SIGXCPU" })?.outcome).toBe("failed");
  });
});
