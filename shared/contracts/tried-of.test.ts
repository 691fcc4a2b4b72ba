import { expect, test } from "vitest";
import type { CheckResult } from "./checks.ts";
import { triedOf } from "./tried-of.ts";

const check = (path: string, ran: string, outcome: CheckResult["outcome"] = "held") =>
  ({ id: "C-1", kind: "sql", path, ran, expects: "it runs in SQLite", outcome }) as CheckResult;

test("what was tried of a file and what not stand in one place", () => {
  const left = check("db/left.sql", "db/left.sql");
  const call = check("src/due.js", "due() of src/due.js", "not_run");
  const { files, others } = triedOf({
    checks: [left, call],
    failure: null,
    verdict_reasons: [
      "Works: db/left.sql: it runs in SQLite",
      "The checks ran 3 of the 4 lines of its programs.",
      "Not tried: due() of src/due.js: there is no Node.js",
      "Not tried: db/left.sql: it runs, but the conversation does not say what must come out",
      "Not tried: levels.go: there is no Go in the sandbox",
      "Not tried: the conversation: it has no code",
    ],
  });
  expect(files).toEqual([
    {
      path: "db/left.sql",
      checks: [left],
      open: ["it runs, but the conversation does not say what must come out"],
    },
    { path: "src/due.js", checks: [call], open: [] },
    { path: "levels.go", checks: [], open: ["there is no Go in the sandbox"] },
  ]);
  expect(others).toEqual(["Not tried: the conversation: it has no code"]);
});

test("a failure is told once, and reasons without checks are kept", () => {
  const failure = "It does not work: it is slow.";
  expect(
    triedOf({ checks: [], failure, verdict_reasons: [failure, "Failed: the run: it took too long"] }).others,
  ).toEqual(["Failed: the run: it took too long"]);
});
