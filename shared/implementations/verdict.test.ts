import { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import type { Proof } from "@dreamcatcher/contracts/plan";
import { type CommandReport, SandboxOutcome, type SandboxReport } from "@dreamcatcher/contracts/sandbox";
import { MAX_REPORT_BYTES } from "@dreamcatcher/sandbox/contract/report-file";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdictOn } from "./verdict.ts";

const bytes = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const report = (outcome: SandboxReport["outcome"], reason: string | null = null): SandboxReport => ({
  outcome,
  reason,
  commands: [],
});
const proof = (of: Partial<Proof> = {}): Proof => ({ tried: [], untried: [], faults: [], ...of });
const afterRun = (report: Uint8Array | undefined, of: Partial<Proof> = {}) =>
  verdictOn({ verify: true, report, proof: proof(of) });

describe("a run that passed", () => {
  const passed = bytes(report("passed"));

  test("verifies the dream where something of the conversation was tried, and lists the rest", () => {
    const tried = ["src/roman.py: 2 doctests"];
    const untried = ["levels.go: there is no Go in the sandbox"];
    expect(afterRun(passed, { tried, untried })).toEqual({
      outcome: "completed",
      failure: null,
      verdict: "verified",
      verdict_reasons: [
        "Passed: src/roman.py: 2 doctests",
        "Not tried: levels.go: there is no Go in the sandbox",
      ],
    });
  });

  test("verifies nothing where nothing of the conversation was tried", () => {
    const nothing = "Nothing of the conversation was tested.";
    expect(afterRun(passed, { untried: ["levels.go: there is no Go in the sandbox"] })).toEqual({
      outcome: "completed",
      failure: null,
      verdict: "unverified",
      verdict_reasons: [nothing, "Not tried: levels.go: there is no Go in the sandbox"],
    });
  });

  test("verifies nothing where the stored project has no proof", () => {
    const old = verdictOn({ verify: true, report: passed, proof: undefined });
    expect(old).toMatchObject({ outcome: "completed", verdict: "unverified" });
  });

  test("fails a project with faults", () => {
    const faults = ["a.py uses average, which nothing defines", "b.js does not parse"];
    expect(afterRun(passed, { tried: ["c.py: its tests"], faults })).toEqual({
      outcome: "failed",
      failure: "The project is broken: a.py uses average, which nothing defines and b.js does not parse.",
      verdict: "failed",
      verdict_reasons: faults,
    });
  });
});

describe("an implementation without a run", () => {
  const withoutRun = (of: Partial<Proof>) =>
    verdictOn({ verify: false, report: undefined, proof: proof(of) });

  test("verifies nothing, also with a proof", () => {
    expect(withoutRun({ tried: ["c.py: its tests"] })).toEqual({
      outcome: "completed",
      failure: null,
      verdict: "unverified",
      verdict_reasons: ["No run was requested, so nothing was tested."],
    });
  });

  test("fails a project with faults", () => {
    expect(withoutRun({ faults: ["b.js does not parse"] })).toMatchObject({
      outcome: "failed",
      failure: expect.stringContaining("b.js does not parse"),
      verdict: "failed",
    });
  });
});

describe("a run that did not pass", () => {
  test("fails the implementation, with the sandbox's reason if there is one", () => {
    expect(afterRun(bytes(report("failed", "`node --test` ended with 1.")), { tried: ["a"] })).toEqual({
      outcome: "failed",
      failure: "`node --test` ended with 1.",
      verdict: "failed",
      verdict_reasons: ["`node --test` ended with 1."],
    });
    expect(afterRun(bytes(report("timed_out")))).toMatchObject({
      outcome: "failed",
      failure: expect.stringMatching("timed_out"),
    });
  });

  test("lists the faults as well, which may be the cause", () => {
    const faults = ["a.py uses average, which nothing defines"];
    expect(afterRun(bytes(report("failed", "It ended with 1.")), { faults })).toMatchObject({
      failure: "It ended with 1.",
      verdict_reasons: ["It ended with 1.", ...faults],
    });
  });

  test("names the error of the command that failed", () => {
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
    const run = { ...report("failed", "`node --test` ended with 1."), commands: [command] };
    expect(afterRun(bytes(run))).toMatchObject({
      failure: "`node --test` ended with 1. SyntaxError: Unexpected end of input",
    });
  });

  test.each([
    ["no report", undefined, /no report/],
    ["no JSON", bytes("{"), /not JSON/],
    ["another JSON value", bytes({ outcome: "passed" }), /not a report/],
    ["an unknown outcome", bytes({ ...report("passed"), outcome: "great" }), /not a report/],
    ["too many bytes", Buffer.alloc(MAX_REPORT_BYTES + 1, "["), /larger than/],
  ])("with %s as its report fails with that reason", (_, given, reason) => {
    expect(afterRun(given, { tried: ["a"] })).toMatchObject({
      outcome: "failed",
      failure: expect.stringMatching(reason),
      verdict: "failed",
    });
  });
});

test("only a passed run verifies, and the reasons stay within their limits, for any evidence", () => {
  const findings = fc.array(fc.string({ unit: "binary", maxLength: 500 }), { maxLength: 100 });
  const reason = fc.option(fc.string({ unit: "binary", maxLength: 1_000 }));
  const left = fc.record({ outcome: fc.constantFrom(...SandboxOutcome.options), reason });
  const evidence = fc.record({
    verify: fc.boolean(),
    left: fc.option(left, { nil: undefined }),
    proof: fc.option(fc.record({ tried: findings, untried: findings, faults: findings }), { nil: undefined }),
  });
  fc.assert(
    fc.property(evidence, ({ verify, left, proof }) => {
      const { outcome, verdict, verdict_reasons, failure } = verdictOn({
        verify,
        report: left && bytes({ ...left, commands: [] }),
        proof,
      });
      const passed = verify && left?.outcome === "passed";
      const faultless = (proof?.faults.length ?? 0) === 0;
      expect(verdict === "verified").toBe(passed && faultless && (proof?.tried.length ?? 0) > 0);
      expect(verdict === "failed").toBe((verify && !passed) || !faultless);
      expect(outcome).toBe(verdict === "failed" ? "failed" : "completed");
      expect(failure === null).toBe(outcome === "completed");
      expect(ImplementationSummary.shape.verdict_reasons.parse(verdict_reasons)).not.toHaveLength(0);
    }),
  );
});

test("of many reasons the first are listed, and the others counted", () => {
  const many = (name: string) => Array.from({ length: 100 }, (_, n) => `${name} ${n}`);
  const { verdict_reasons } = afterRun(bytes(report("passed")), { tried: many("t"), untried: many("u") });
  expect(verdict_reasons).toHaveLength(40);
  expect([verdict_reasons[18], verdict_reasons[19], verdict_reasons[20]]).toEqual([
    "Passed: t 18",
    "And 81 more like these.",
    "Not tried: u 0",
  ]);
});
