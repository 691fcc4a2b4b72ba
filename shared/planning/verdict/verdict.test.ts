import type { Check, CheckKind, CheckResult } from "@dreamcatcher/contracts/checks";
import type { Project, Proof } from "@dreamcatcher/contracts/plan";
import { type CommandReport, SandboxOutcome, type SandboxReport } from "@dreamcatcher/contracts/sandbox";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdictOn } from "./verdict.ts";

type Outcome = CheckResult["outcome"];
type Part = readonly [kind: CheckKind, outcome: Outcome, came_out?: string];

const END = JSON.stringify({ end: true });
const RUNNER = ["node", "checks/run.mjs", "--json"];
const command = (of: Partial<CommandReport>): CommandReport => ({
  argv: RUNNER,
  exit_code: 0,
  signal: null,
  wall_ms: 1,
  cpu_ms: 1,
  max_rss_kb: 1,
  stdout: "",
  stderr: "",
  stdout_bytes: 1,
  stderr_bytes: 0,
  ...of,
});
const report = (outcome: SandboxReport["outcome"], of: Partial<SandboxReport> = {}): SandboxReport => ({
  outcome,
  reason: null,
  commands: [],
  ...of,
});

const checkOf = (kind: CheckKind, at: number): Check => ({
  id: `C-${at + 1}`,
  kind,
  path: `${at + 1}.py`,
  ran: `python3 ${at + 1}.py`,
  expects: "it prints 3",
  quote: "# Output: 3",
  url: null,
});
const projectOf = (parts: readonly Part[], proof: Partial<Proof> = {}): Partial<Project> => ({
  checks: parts.map(([kind], at) => checkOf(kind, at)),
  runner: RUNNER,
  proof: { untried: [], unchecked: [], faults: [], ...proof },
});

/** The report of a run in which the checks came out so. */
function reportOf(parts: readonly Part[]): SandboxReport {
  const lines = parts.map(([, outcome, came_out = null], at) =>
    JSON.stringify({ check: `C-${at + 1}`, outcome, came_out }),
  );
  const isFailed = parts.some(([, outcome]) => outcome === "failed");
  return report(isFailed ? "failed" : "passed", {
    reason: isFailed ? "`node` ended with 1." : null,
    commands: [command({ stdout: `${lines.join("\n")}\n${END}\n`, exit_code: Number(isFailed) })],
  });
}

const judging = (parts: readonly Part[], proof: Partial<Proof> = {}) =>
  verdictOn({ verify: true, observed: reportOf(parts), project: projectOf(parts, proof) });

describe("a run is", () => {
  test("verified where all came out as the conversation says, for each of its programs", () => {
    const unchecked = ["Dockerfile: nothing in the sandbox can run it"];
    expect(
      judging(
        [
          ["example", "held"],
          ["syntax", "held"],
        ],
        { unchecked },
      ),
    ).toEqual({
      verdict: "verified",
      failure: null,
      reasons: [
        "Passed: python3 1.py: it prints 3",
        "Not tried: Dockerfile: nothing in the sandbox can run it",
      ],
    });
  });

  test.each<[string, Part[], Partial<Proof>, string]>([
    [
      "something else came out of one check",
      [
        ["example", "failed", "4"],
        ["doctest", "held"],
      ],
      {},
      "Failed: python3 1.py: expected: it prints 3; came out: 4",
    ],
    [
      "a program was not tried",
      [["example", "held"]],
      { untried: ["levels.go: there is no Go in the sandbox"] },
      "Not tried: levels.go: there is no Go in the sandbox",
    ],
    [
      "a check could not be made",
      [
        ["example", "held"],
        ["request", "not_run", "port 3000 is in use"],
      ],
      {},
      "Not tried: python3 2.py: port 3000 is in use",
    ],
    [
      "another file is broken",
      [["example", "held"]],
      { faults: ["a.py uses average, which nothing defines"] },
      "a.py uses average, which nothing defines",
    ],
    [
      "programs run, but nothing says what must come out",
      [
        ["run", "held"],
        ["syntax", "held"],
      ],
      { untried: ["1.py: it runs, but the conversation does not say what must come out"] },
      "Works: python3 1.py: it prints 3",
    ],
  ])("partly verified where %s", (_, parts, proof, reason) => {
    const ending = judging(parts, proof);
    expect(ending).toMatchObject({ failure: null, verdict: "partly" });
    expect(ending.reasons).toContain(reason);
  });

  test.each<[string, Part[]]>([
    ["there are no checks", []],
    [
      "files only parse and load",
      [
        ["load", "held"],
        ["syntax", "held"],
      ],
    ],
    ["the checks could not be made", [["example", "not_run"]]],
  ])("unverified where %s", (_, parts) => {
    expect(judging(parts)).toMatchObject({
      verdict: "unverified",
      reasons: expect.arrayContaining(["Nothing of the conversation was run."]),
    });
  });

  test("failed where nothing came out as the conversation says, with what came out", () => {
    expect(
      judging([
        ["doctest", "failed", "roman(4) returned 'IIII', not 'IV'"],
        ["run", "held"],
      ]),
    ).toEqual({
      failure: "It does not work: python3 1.py: roman(4) returned 'IIII', not 'IV'.",
      verdict: "failed",
      reasons: ["Failed: python3 1.py: roman(4) returned 'IIII', not 'IV'"],
    });
  });

  test("failed with what was expected, where a result is compared", () => {
    expect(judging([["example", "failed", "4"]])).toMatchObject({
      failure: "It does not work: python3 1.py: expected: it prints 3; came out: 4.",
      reasons: ["Failed: python3 1.py: expected: it prints 3; came out: 4"],
    });
  });

  test("failed where files are broken and nothing came out", () => {
    const faults = ["a.py uses average, which nothing defines", "b.js does not parse"];
    expect(judging([["syntax", "held"]], { faults })).toEqual({
      failure: "The project is broken: a.py uses average, which nothing defines and b.js does not parse.",
      verdict: "failed",
      reasons: faults,
    });
  });
});

test("a run of less than half of the lines verifies only a part", () => {
  const parts: Part[] = [["example", "held"]];
  const ending = (ran: number[]) => {
    const run = reportOf(parts);
    const [first] = run.commands;
    const stdout = `${first?.stdout}${JSON.stringify({ program: "1.py", lines: 4, ran })}\n`;
    const observed = { ...run, commands: [command({ stdout })] };
    return verdictOn({ verify: true, observed, project: projectOf(parts) });
  };
  expect(ending([1, 2])).toMatchObject({ verdict: "verified" });
  expect(ending([3])).toEqual({
    verdict: "partly",
    failure: null,
    reasons: ["Passed: python3 1.py: it prints 3", "The checks ran 1 of the 4 lines of its programs."],
  });
});

test("output that is cut off verifies only a part", () => {
  const parts: Part[] = [["example", "held"]];
  const run = reportOf(parts);
  const cut = run.commands.map((each) => ({ ...each, stdout: each.stdout.replace(END, "") }));
  const observed = { ...run, commands: cut };
  expect(verdictOn({ verify: true, observed, project: projectOf(parts) })).toMatchObject({
    verdict: "partly",
  });
});

test("lines of another command than the runner are not believed", () => {
  const parts: Part[] = [["example", "held"]];
  const { commands } = reportOf(parts);
  const forged = commands.map((each) => ({ ...each, argv: ["node", "main.js"] }));
  expect(
    verdictOn({
      verify: true,
      observed: report("passed", { commands: forged }),
      project: projectOf(parts),
    }),
  ).toMatchObject({ verdict: "unverified" });
});

test("without a runner, a check holds when its command passes", () => {
  const project = { ...projectOf([["test", "held"]]), runner: null };
  const ended = (exit_code: number) => ({
    commands: [command({ argv: ["python3", "1.py"], exit_code })],
  });
  const verdict = (run: SandboxReport) => verdictOn({ verify: true, observed: run, project }).verdict;
  expect(verdict(report("passed", ended(0)))).toBe("verified");
  expect(verdict(report("failed", ended(1)))).toBe("failed");
});

test("a project that was stored before there were checks is unverified", () => {
  const old = { proof: { tried: ["a"], untried: [], faults: [] } } as unknown as Partial<Project>;
  for (const project of [undefined, old])
    expect(verdictOn({ verify: true, observed: report("passed"), project })).toMatchObject({
      verdict: "unverified",
    });
});

describe("a run that did not get to its end", () => {
  test("fails the implementation, with the sandbox's reason if there is one, and the faults", () => {
    const faults = ["a.py uses average, which nothing defines"];
    const run = report("failed", { reason: "`node` ended with 1." });
    expect(verdictOn({ verify: true, observed: run, project: projectOf([], { faults }) })).toEqual({
      failure: "`node` ended with 1.",
      verdict: "failed",
      reasons: ["`node` ended with 1.", ...faults],
    });
    expect(verdictOn({ verify: true, observed: report("timed_out"), project: projectOf([]) })).toMatchObject({
      failure: expect.stringMatching("timed_out"),
    });
  });

  test("names the error of the command that failed", () => {
    const stdout = "✖ adds\n  SyntaxError: Unexpected end of input\n";
    const run = report("failed", {
      reason: "`node` ended with 1.",
      commands: [command({ exit_code: 1, stdout })],
    });
    expect(verdictOn({ verify: true, observed: run, project: projectOf([]) })).toMatchObject({
      failure: "`node` ended with 1. SyntaxError: Unexpected end of input",
    });
  });

  test("fails where there is no report, with that reason", () => {
    expect(verdictOn({ verify: true, observed: "There is none.", project: projectOf([]) })).toMatchObject({
      failure: "There is none.",
      verdict: "failed",
    });
  });
});

test("without a run, only faults are known", () => {
  const verdict = (faults: string[]) =>
    verdictOn({ verify: false, observed: "", project: projectOf([["test", "held"]], { faults }) }).verdict;
  expect(verdict([])).toBe("unverified");
  expect(verdict(["b.js does not parse"])).toBe("failed");
});

test("only what came out verifies, and the reasons stay within their limits, for any evidence", () => {
  const findings = fc.array(fc.string({ unit: "binary", maxLength: 500 }), { maxLength: 100 });
  const parts = fc.array(
    fc.tuple(
      fc.constantFrom<CheckKind>("test", "example", "run", "syntax"),
      fc.constantFrom<Outcome>("held", "failed", "not_run"),
      fc.string({ unit: "binary", maxLength: 500 }).map((text) => text.toWellFormed()),
    ),
    { maxLength: 60 },
  );
  const evidence = fc.record({
    verify: fc.boolean(),
    sandbox: fc.option(fc.constantFrom(...SandboxOutcome.options), { nil: undefined }),
    parts,
    proof: fc.record({ untried: findings, unchecked: findings, faults: findings }),
  });
  fc.assert(
    fc.property(evidence, ({ verify, sandbox, parts, proof }) => {
      const run = reportOf(parts);
      const isWhole = sandbox === "passed" || sandbox === "failed";
      const { verdict, reasons, failure } = verdictOn({
        verify,
        observed: sandbox ? { ...run, outcome: isWhole ? run.outcome : sandbox } : "There is no report.",
        project: projectOf(parts, proof),
      });
      const isProven = parts.some(
        ([kind, came]) => came === "held" && (kind === "test" || kind === "example"),
      );
      const areAllHeld = parts.every(([, came]) => came === "held");
      expect(verdict === "verified").toBe(
        verify &&
          isWhole &&
          isProven &&
          areAllHeld &&
          proof.faults.length === 0 &&
          proof.untried.length === 0,
      );
      if (verdict === "partly") expect(parts.some(([, came]) => came === "held")).toBe(true);
      expect(failure === null).toBe(verdict !== "failed");
      expect(reasons).not.toHaveLength(0);
      expect(reasons.length).toBeLessThanOrEqual(100);
    }),
  );
});

test("of many reasons the first are listed, and the others counted", () => {
  const parts = Array.from({ length: 100 }, (): Part => ["test", "held"]);
  const unchecked = Array.from({ length: 100 }, (_, n) => `u ${n}`);
  const { reasons } = judging(parts, { unchecked });
  expect(reasons).toHaveLength(40);
  expect([reasons[18], reasons[19], reasons[20]]).toEqual([
    "Passed: python3 19.py: it prints 3",
    "And 81 more like these.",
    "Not tried: u 0",
  ]);
});
