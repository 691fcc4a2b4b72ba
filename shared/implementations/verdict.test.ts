import { expect, test } from "vitest";
import type { CommandReport, SandboxReport } from "#shared/contracts/sandbox.ts";
import { REPORT_BYTES } from "../../sandbox/report-file.ts";
import { verdictOn } from "./verdict.ts";

const bytes = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const report = (outcome: SandboxReport["outcome"], reason: string | null = null): SandboxReport => ({
  outcome,
  reason,
  commands: [],
});

test("a run that passed completes the implementation", () => {
  expect(verdictOn(bytes(report("passed")))).toEqual({ how: "completed" });
});

test("a run that did not fails it, with the sandbox's reason where it gives one", () => {
  expect(verdictOn(bytes(report("failed", "`node --test` ended with 1.")))).toEqual({
    how: "failed",
    reason: "`node --test` ended with 1.",
  });
  expect(verdictOn(bytes(report("timed_out")))).toMatchObject({
    how: "failed",
    reason: expect.stringMatching("timed_out"),
  });
});

test("a failure names the error of the command that failed", () => {
  const command: CommandReport = {
    argv: ["node", "--test"],
    exit_code: 1,
    signal: null,
    wall_ms: 1,
    cpu_ms: 1,
    max_rss_kb: 1,
    stdout: "✖ adds\n  SyntaxError: Unexpected end of input\n",
    stderr: "",
    stdout_bytes: 1,
    stderr_bytes: 0,
  };
  const failed = { ...report("failed", "`node --test` ended with 1."), commands: [command] };
  expect(verdictOn(bytes(failed))).toEqual({
    how: "failed",
    reason: "`node --test` ended with 1. SyntaxError: Unexpected end of input",
  });
});

test.each([
  ["no report", undefined, /left no report/],
  ["no JSON", bytes("{"), /not JSON/],
  ["something else", bytes({ outcome: "passed" }), /not a report/],
  ["an outcome of its own making", bytes({ ...report("passed"), outcome: "great" }), /not a report/],
  ["far too much", Buffer.alloc(REPORT_BYTES + 1, "["), /larger than/],
])("%s fails it and says so", (_, given, reason) => {
  expect(verdictOn(given)).toMatchObject({ how: "failed", reason: expect.stringMatching(reason) });
});
