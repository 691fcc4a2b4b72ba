import type { CommandReport, SandboxReport } from "@dreamcatcher/contracts/sandbox";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeReport, encodeReport, MAX_REPORT_BYTES } from "./report-file.ts";

const command = (stdout: string): CommandReport => ({
  argv: ["node", "x.js"],
  exit_code: 0,
  signal: null,
  wall_ms: 1,
  cpu_ms: 1,
  max_rss_kb: 1,
  stdout,
  stderr: "",
  stdout_bytes: stdout.length,
  stderr_bytes: 0,
});
const passed = (...commands: CommandReport[]): SandboxReport => ({
  outcome: "passed",
  reason: null,
  commands,
});

describe("a report as a file", () => {
  it("survives a round trip", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const report = passed(command(text.toWellFormed()));
        expect(decodeReport(encodeReport(report))).toEqual(report);
      }),
    );
  });

  it("is shortened to the maximum size, with all its commands", () => {
    const report = passed(...Array.from({ length: 20 }, () => command("\u0001".repeat(64 * 1024))));
    const encoded = encodeReport(report);
    expect(encoded.length).toBeLessThanOrEqual(MAX_REPORT_BYTES);
    const { commands } = decodeReport(encoded);
    expect(commands).toHaveLength(20);
    expect(commands[19]?.stdout.length).toBeGreaterThan(10_000);
    expect(commands[19]?.stdout_bytes).toBe(64 * 1024);
  });

  it.each([
    ["JSON", Buffer.from("passed"), /not JSON/],
    ["a report", Buffer.from('{"outcome":"splendid"}'), /not a report/],
    ["within the maximum size", Buffer.alloc(MAX_REPORT_BYTES + 1, " "), /larger than/],
  ])("is refused where it is not %s", (_, bytes, reason) => {
    expect(() => decodeReport(bytes)).toThrow(reason);
  });
});
