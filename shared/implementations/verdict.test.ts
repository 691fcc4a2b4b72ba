import { expect, test } from "vitest";
import type { SandboxReport } from "#shared/contracts/sandbox.ts";
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

test("a project with nothing to run, as a text, is completed", () => {
  expect(verdictOn(bytes(report("nothing_to_run", "dreamcatcher.json names no commands.")))).toEqual({
    how: "completed",
  });
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

test.each([
  ["no report", undefined, /left no report/],
  ["no JSON", bytes("{"), /not a report/],
  ["something else", bytes({ outcome: "passed" }), /not a report/],
  ["an outcome of its own making", bytes({ ...report("passed"), outcome: "great" }), /not a report/],
  ["far too much", Buffer.alloc(8_000_001, "["), /more than a report/],
])("%s fails it and says so", (_, given, reason) => {
  expect(verdictOn(given)).toMatchObject({ how: "failed", reason: expect.stringMatching(reason) });
});
