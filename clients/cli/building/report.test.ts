import type { CheckResult, Implementation } from "@dreamcatcher/client";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { exitOf } from "./exit.ts";
import { planText } from "./plan.ts";
import { reportText } from "./report.ts";

const screen = { columns: 80, style: (_: unknown, text: string) => text };

const check = (outcome: CheckResult["outcome"], came_out: string | null = null): CheckResult => ({
  id: "C-1",
  kind: "example",
  path: "tides.js",
  ran: `node tides.js ${outcome}`,
  expects: "it prints 4",
  quote: null,
  url: null,
  outcome,
  came_out,
});

const ticket = {
  id: "T-1",
  title: "Add up the heights",
  status: "open",
  acceptance: [{ text: "It is so.", met_by: "tides.js", evidence: null }],
  evidence: [{ quote: "that adds up\u001b[2J the heights" }],
};

const plan = {
  intent: { kind: "cli", language: "javascript" },
  estimate_hours: 1.5,
  tickets: [ticket],
  milestones: [{ title: "First version", ticket_ids: ["T-1"] }],
  questions: [{ text: "Feet or metres?" }],
} as unknown as NonNullable<Implementation["plan"]>;

const build = (more: Partial<Implementation>): Implementation =>
  ({
    status: "completed",
    verdict: "verified",
    verdict_reasons: [],
    failure: null,
    checks: [],
    unimplemented: [],
    coverage: null,
    project_url: "https://x.example/project.zip",
    plan,
    ...more,
  }) as Implementation;

test("the verdict comes first, and says what is proven and what is not there", () => {
  const whole = build({ checks: [check("held")], coverage: { ran: 9, lines: 10 } });
  expect(reportText(whole, screen)).toBe(
    [
      "✔ Verified: 1 check passed, and everything in the plan is built",
      "The code that is there was run, and gave each result of the talk that it could",
      "be compared with.",
      "",
      "What was tried",
      "  ✔ node tides.js held: it prints 4",
      "",
      "The checks ran 9 of the 10 lines of its programs.",
    ].join("\n"),
  );
  const missing = build({ checks: [check("held")], unimplemented: ["A page"] });
  expect(reportText(missing, screen)).toMatch(
    /^● Verified: 1 check passed; 1 thing of the plan is not built yet\n.*\nNot built yet\n {2}○ A page$/s,
  );
});

test("what failed comes first of a file, with what came out, and ends the command with 6", () => {
  const partly = build({
    verdict: "partly",
    checks: [check("held"), check("not_run", "it needs express"), check("failed", "it prints 5")],
  });
  expect(reportText(partly, screen).split("\n").slice(5)).toEqual([
    "  ✖ node tides.js failed: expected: it prints 4; came out: it prints 5",
    "  ✔ node tides.js held: it prints 4",
    "  ○ node tides.js not_run: not tried: it needs express",
  ]);
  expect(exitOf(partly)).toBe(6);
});

test("the exit code tells apart what is built from what is not", () => {
  expect(exitOf(build({}))).toBe(0);
  expect(exitOf(build({ verdict: "unverified" }))).toBe(0);
  expect(exitOf(build({ verdict: "failed" }))).toBe(6);
  expect(exitOf(build({ verdict: "failed", status: "failed", project_url: null }))).toBe(1);
  expect(exitOf(build({ verdict: "unverified", status: "failed", project_url: null }))).toBe(1);
});

test("a build that was cancelled, or failed without a project, says so", () => {
  const cancelled = build({ status: "failed", verdict: "unverified", failure: "Cancelled." });
  expect(reportText(cancelled, screen)).toBe("○ Cancelled: it was stopped before its end.");
  const failed = build({
    status: "failed",
    verdict: "failed",
    failure: "The model gave no plan.",
    plan: null,
  });
  expect(reportText(failed, screen)).toMatch(/^✖ Failed: nothing was checked\n.*The model gave no plan\.$/s);
});

test("a plan has each ticket with its words, without what a terminal would obey", () => {
  expect(planText(plan, screen)).toBe(
    [
      "Plan: cli in javascript, 1 ticket, about 2 h of work",
      "",
      "First version",
      "  ○ T-1 Add up the heights",
      "    “that adds up the heights”",
      "",
      "Still open",
      "  ? Feet or metres?",
    ].join("\n"),
  );
});

test("no line is wider than the terminal", () => {
  const long = build({
    verdict: "partly",
    checks: [{ ...check("failed", "x".repeat(99)), ran: `node ${"a/".repeat(60)}` }],
    unimplemented: ["word ".repeat(30)],
  });
  for (const columns of [20, 40, 80])
    for (const line of `${reportText(long, { ...screen, columns })}\n${planText(plan, { ...screen, columns })}`.split(
      "\n",
    ))
      expect(stringWidth(line)).toBeLessThanOrEqual(columns);
});
