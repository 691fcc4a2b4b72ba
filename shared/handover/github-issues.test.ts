import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plan } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { HOSTILE, handOver, plan, planOf, ticket } from "./fixtures.ts";
import { githubIssues } from "./github-issues.ts";

const scratch = mkdtempSync(join(tmpdir(), "github-issues-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A `gh` that keeps issues and milestones in a file, one JSON for each call. */
const GH = `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync } = require("node:fs");
const [, , ...argv] = process.argv;
const log = process.env.CALLS;
const calls = existsSync(log) ? readFileSync(log, "utf8").trim().split("\\n").map((line) => JSON.parse(line)) : [];
const isIssue = (argv) => argv[0] === "issue" && argv[1] === "create";
const created = calls.filter(({ argv }) => isIssue(argv));
const url = (n) => "https://github.com/o/r/issues/" + n;
if (argv[1] === "list") {
  for (const [n, { argv }] of created.entries()) console.log(argv[3] + "\\t" + url(n + 1));
  process.exit(0);
}
const body = isIssue(argv) ? readFileSync(0, "utf8") : undefined;
appendFileSync(log, JSON.stringify({ argv, body }) + "\\n");
if (isIssue(argv)) console.log(url(created.length + 1));
`;
const bin = join(scratch, "bin");
mkdirSync(bin);
writeFileSync(join(bin, "gh"), GH);
chmodSync(join(bin, "gh"), 0o755);

interface Call {
  argv: string[];
  body?: string;
}

/** Runs the script of a plan as often as asked in a shell, and returns all calls of `gh`. */
function run(of: Plan, { times = 1, shell = "sh" } = {}): Call[] {
  const folder = mkdtempSync(join(scratch, "run-"));
  const calls = join(scratch, `${folder.slice(-6)}.calls`);
  writeFileSync(join(folder, "issues.sh"), githubIssues(handOver({ plan: of })));
  for (let time = 0; time < times; time += 1) {
    const env = { PATH: `${bin}:${process.env.PATH}`, CALLS: calls };
    const { status, stderr } = spawnSync(shell, ["issues.sh"], { cwd: folder, encoding: "utf8", env });
    expect([status, stderr]).toEqual([0, ""]);
  }
  expect(readdirSync(folder)).toEqual(["issues.sh"]);
  return readFileSync(calls, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const isIssue = ({ argv }: Call): boolean => argv[0] === "issue" && argv[1] === "create";
const titles = (calls: readonly Call[]) => calls.filter(isIssue).map(({ argv }) => argv[3]);

test("what is only to be checked has an issue with a label, behind what it depends on", () => {
  const tickets = [
    ticket("T-1", "Store cuttings"),
    ticket("T-2", "Show a map", { status: "unconfirmed", depends_on: ["T-1"] }),
  ];
  const calls = run({ ...plan, tickets });
  expect(calls.find(({ argv }) => argv[0] === "label")?.argv.slice(0, 3)).toEqual([
    "label",
    "create",
    "to check",
  ]);
  const [open, unconfirmed] = calls.filter(isIssue);
  expect(open?.argv).not.toContain("--label");
  expect(unconfirmed?.argv.slice(-2)).toEqual(["--label", "to check"]);
  expect(unconfirmed?.body).toContain("- after https://github.com/o/r/issues/1");
});

test("open tickets become issues in their milestones, after those that they depend on", () => {
  const calls = run(plan);
  expect(calls.map(({ argv }) => argv)).toEqual([
    ["api", "repos/{owner}/{repo}/milestones", "--silent", "--raw-field", "title=First version"],
    ["api", "repos/{owner}/{repo}/milestones", "--silent", "--raw-field", "title=Later"],
    [
      "issue",
      "create",
      "--title",
      "T-2: Request a cutting",
      "--milestone",
      "First version",
      "--body-file",
      "-",
    ],
    ["issue", "create", "--title", "T-3: Show a map", "--milestone", "Later", "--body-file", "-"],
  ]);
  expect(calls[2]?.body).toBe(`A form below each cutting. — from the plan

> “people can ask for one” ([message 5](https://chatgpt.com/c/68a3b1c2))

## Accepted when

- [ ] a request expires after 48 hours — “it expires after 48 hours” ([message 7](https://chatgpt.com/c/68a3b1c2))
- [ ] the owner gets a mail — from the plan

Its tests fail until they are written: \`tests/todo/t-2-request-a-cutting.todo.mjs\`

## Decided

- No accounts (people forget passwords) — “no accounts please” ([message 4](https://chatgpt.com/c/68a3b1c2))

Estimate: 2 to 4 h. One page. — from the plan

It depends on T-1 — from the plan
`);
  expect(calls[3]?.body).toMatch(/- after https:\/\/github\.com\/o\/r\/issues\/1\n$/);
});

test("a second run creates nothing twice", () => {
  expect(titles(run(plan, { times: 2 }))).toEqual(["T-2: Request a cutting", "T-3: Show a map"]);
});

test("tickets are created after those that they depend on, in any order of milestones, also in a circle", () => {
  const tickets = [
    ticket("T-1", "Page", { depends_on: ["T-2"] }),
    ticket("T-2", "Store", { depends_on: ["T-3"] }),
    ticket("T-3", "Schema", { depends_on: ["T-1"] }),
  ];
  const milestones = [{ title: "All", ticket_ids: ["T-1", "T-2", "T-3"] }];
  expect(titles(run({ ...plan, tickets, milestones }))).toEqual(["T-3: Schema", "T-2: Store", "T-1: Page"]);
});

/** What becomes of words in titles. */
const titled = (words: string, at: number) => lineOf(`T-${at + 1}: ${lineOf(words, 200)}`, 250);

test.each(["sh", "bash"])("in %s hostile words are text and nothing else", (shell) => {
  const calls = run(planOf(HOSTILE), { shell });
  expect(titles(calls)).toEqual(HOSTILE.map(titled));
  const milestones = calls.filter(({ argv }) => argv[0] === "api").map(({ argv }) => argv.at(-1));
  expect(milestones).toEqual(HOSTILE.map((words) => `title=${lineOf(words, 200)}`));
  for (const { body } of calls.slice(HOSTILE.length)) expect(body).toMatch(/from the plan\n$/);
});

test("any words are text", { timeout: 60_000 }, () => {
  const character = fc.constantFrom(..."'\"`$(){}[]\\\n\t;&|<>*?!#~%-= aé🌊");
  const words = fc.string({ unit: character, minLength: 1, maxLength: 40 }).map((text) => `T ${text}`);
  fc.assert(
    fc.property(fc.uniqueArray(words, { minLength: 5, maxLength: 10 }), (all) => {
      expect(titles(run(planOf(all)))).toEqual(all.map(titled));
    }),
    { numRuns: 3 },
  );
});

test("an issue notifies nobody and refers to no other issue", () => {
  const body = run(planOf(["thank @octocat for #12, mail a@example.org"]))[1]?.body;
  expect(body).not.toMatch(/@octocat|#12/);
  expect(body).toContain("thank @<!-- -->octocat for #<!-- -->12, mail a@example.org");
});

test("a body is one that GitHub accepts, also where a plan has the most", () => {
  const many = Array.from({ length: 20 }, (_, n) => ({
    text: `${n} ${"x".repeat(490)}`,
    met_by: null,
    evidence: { conversation_id: "c-1", message: n, quote: "y".repeat(500) },
  }));
  const decisions = Array.from({ length: 50 }, (_, n) => ({ id: `dc-${n}`, text: "z".repeat(500) }));
  const largest = ticket("T-1", "Largest", { acceptance: many, description: "d".repeat(4_000) });
  const milestones = [{ title: "All", ticket_ids: ["T-1"] }];
  const calls = run({ ...plan, tickets: [largest], milestones, decisions });
  expect(calls[1]?.body?.length).toBeLessThanOrEqual(65_536);
});
