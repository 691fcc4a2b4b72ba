import { describe, expect, it } from "vitest";
import { totalUsage } from "./meter.ts";
import { parseProcess } from "./processes.ts";

const STATUS =
  "Name:\tnode\nVmRSS:\t   50000 kB\nRssAnon:\t   8000 kB\nRssFile:\t   42000 kB\nRssShmem:\t   100 kB\nVmSwap:\t 30 kB\nVmPTE:\t 20 kB\n";
const stat = (name: string) =>
  `7 (${name}) S 1 7 7 0 -1 4194304 100 200 0 0 11 22 33 44 20 0 11 0 100 1000 50\n`;

describe("parseProcess", () => {
  it("adds up processor time with that of children, and memory that is not a file's, its page tables included", () => {
    expect(parseProcess(7, stat("node"), STATUS)).toEqual({
      pid: 7,
      cpu_ms: 1_100,
      memory_bytes: 8_150 * 1_024,
    });
  });

  it("is not misled by a process's name", () => {
    expect(parseProcess(7, stat(") R 9 9 9 (x y"), STATUS)).toEqual(parseProcess(7, stat("node"), STATUS));
  });

  it("takes a kernel's or an ended process for one without memory", () => {
    expect(parseProcess(7, stat("x"), "Name:\tx\n").memory_bytes).toBe(0);
  });
});

describe("useOf", () => {
  it("counts the launcher's time, not its memory", () => {
    const processes = [
      { pid: 2, cpu_ms: 10, memory_bytes: 1_000 },
      { pid: 3, cpu_ms: 20, memory_bytes: 2_000 },
      { pid: 4, cpu_ms: 30, memory_bytes: 4_000 },
    ];
    expect(totalUsage(processes, 2)).toEqual({ cpu_ms: 60, memory_bytes: 6_000 });
  });
});
