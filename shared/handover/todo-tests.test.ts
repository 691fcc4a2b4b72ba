import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Plan } from "@dreamcatcher/contracts/plan";
import { afterAll, expect, test } from "vitest";
import { HOSTILE, handOver, plan, planOf } from "./fixtures.ts";

const scratch = mkdtempSync(join(tmpdir(), "todo-tests-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Writes the tests of a plan into a folder, and returns a function that runs a command line there. */
function written(of: Plan) {
  const folder = mkdtempSync(join(scratch, "p-"));
  const { tests } = handOver({ plan: of, project: null });
  for (const { path, content } of tests?.files ?? []) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const run = (command: string) => {
    const env = { PATH: `${dirname(process.execPath)}:${process.env.PATH}` };
    const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
      cwd: folder,
      encoding: "utf8",
      env,
    });
    return { status, output: stdout + stderr };
  };
  return { tests, run, left: () => readdirSync(folder) };
}

const inLanguage = (language: Plan["intent"]["language"]): Plan => ({
  ...plan,
  intent: { ...plan.intent, language },
});

test("a test says what must hold, where it was said, and fails until it is written", () => {
  const { tests, run } = written(inLanguage("javascript"));
  expect(tests?.files).toEqual([
    {
      path: "tests/todo/t-2-request-a-cutting.todo.mjs",
      content: `import { fail } from "node:assert/strict";
import { test } from "node:test";

// T-2 Request a cutting
// “it expires after 48 hours” (message 7, https://chatgpt.com/c/68a3b1c2)
test("a request expires after 48 hours", () => {
  fail("This test is to be written.");
});

// T-2 Request a cutting
// from the plan
test("the owner gets a mail", () => {
  fail("This test is to be written.");
});
`,
    },
  ]);
  const { status, output } = run(tests?.command ?? "");
  expect(status).toBe(1);
  expect(output).toContain("tests 2");
  expect(output).toContain("fail 2");
});

test("Python has them in unittest", () => {
  const { tests, run } = written(inLanguage("python"));
  expect(tests?.files[0]?.content).toBe(`import unittest


class Todo(unittest.TestCase):
    # T-2 Request a cutting
    # “it expires after 48 hours” (message 7, https://chatgpt.com/c/68a3b1c2)
    def test_1_a_request_expires_after_48_hours(self):
        "a request expires after 48 hours"
        self.fail("This test is to be written.")

    # T-2 Request a cutting
    # from the plan
    def test_2_the_owner_gets_a_mail(self):
        "the owner gets a mail"
        self.fail("This test is to be written.")
`);
  expect(run(tests?.command ?? "")).toMatchObject({
    status: 1,
    output: expect.stringContaining("FAILED (failures=2)"),
  });
});

test("who does not ask for them does not run them", () => {
  expect(written(inLanguage("javascript")).run("node --test").output).toContain("tests 0");
  expect(written(inLanguage("python")).run("python3 -m unittest discover").output).toContain("Ran 0 tests");
});

test.each(["typescript", "html", "css"] as const)("%s has them in JavaScript", (language) => {
  expect(written(inLanguage(language)).tests?.command).toContain("node --test");
});

test.each(["go", "markdown", null] as const)("%j has none", (language) => {
  expect(written(inLanguage(language)).tests).toBeNull();
});

test("where everything is met there is none", () => {
  const tickets = plan.tickets.slice(0, 1);
  expect(handOver({ plan: { ...plan, tickets } }).tests).toBeNull();
});

test.each([
  ["open", 1],
  ["done", 1],
  ["unconfirmed", undefined],
] as const)("a ticket that is %s has %s file of tests for what nothing meets", (status, files) => {
  const tickets = plan.tickets.slice(1, 2).map((ticket) => ({ ...ticket, status }));
  expect(written({ ...inLanguage("javascript"), tickets }).tests?.files.length).toBe(files);
});

test.each(["javascript", "python"] as const)("in %s any words are text and nothing else", (language) => {
  const { tests, run, left } = written(planOf(HOSTILE, language));
  const { status, output } = run(tests?.command ?? "");
  expect([status, left()]).toEqual([1, ["tests"]]);
  const failures = 2 * HOSTILE.length;
  expect(output).toContain(language === "python" ? `FAILED (failures=${failures})` : `fail ${failures}`);
});
