import { describe, expect, it } from "vitest";
import { totalUsage } from "./meter.ts";
import { parseProcess } from "./processes.ts";

const STATUS =
  "Name:\tnode\nVmRSS:\t   50000 kB\nRssAnon:\t   8000 kB\nRssFile:\t   42000 kB\n" +
  "RssShmem:\t   100 kB\nVmSwap:\t 30 kB\nVmPTE:\t 20 kB\n";
const stat = (name: string) =>
  `7 (${name}) S 1 7 7 0 -1 4194304 100 200 0 0 11 22 33 44 20 0 11 0 100 1000 50\n`;

describe("parseProcess", () => {
  it("sums processor time with that of children, and memory without files but with page tables", () => {
    expect(parseProcess(7, stat("node"), STATUS)).toEqual({
      pid: 7,
      cpu_ms: 1_100,
      memory_bytes: 8_150 * 1_024,
    });
  });

  it("accepts any process name", () => {
    expect(parseProcess(7, stat(") R 9 9 9 (x y"), STATUS)).toEqual(parseProcess(7, stat("node"), STATUS));
  });

  it("counts no memory for kernel threads and ended processes", () => {
    expect(parseProcess(7, stat("x"), "Name:\tx\n").memory_bytes).toBe(0);
  });
});

describe("totalUsage", () => {
  it("includes the launcher's time, but not its memory", () => {
    const processes = [
      { pid: 2, cpu_ms: 10, memory_bytes: 1_000 },
      { pid: 3, cpu_ms: 20, memory_bytes: 2_000 },
      { pid: 4, cpu_ms: 30, memory_bytes: 4_000 },
    ];
    expect(totalUsage(processes, 2)).toEqual({ cpu_ms: 60, memory_bytes: 6_000 });
  });
});
