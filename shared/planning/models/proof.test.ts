import { expect, test } from "vitest";
import { dreamWith } from "../fixtures.ts";
import type { ProjectReply } from "./project-prompt.ts";
import { proofOf } from "./proof.ts";

const javascript = 'import test from "node:test";\ntest("adds up", () => {});\n';
const python = "import unittest\n";
const dream = dreamWith([
  { code_snippets: [{ language: "javascript", filename: "prices.test.js", code: "outdated();" }] },
  {
    code_snippets: [
      { language: "javascript", filename: "prices.test.js", code: javascript },
      { language: "python", code: python },
      { language: "python", filename: "__init__.py", code: "" },
    ],
  },
]);
const project = (command: string[], ...files: ProjectReply["files"]): ProjectReply => ({
  name: "prices",
  files,
  commands: [command],
  unimplemented: [],
});

test.each<[string, string, string, string[]]>([
  ["tests of Node", "test/prices.test.js", javascript, ["node", "--test", "test/prices.test.js"]],
  ["tests of Python", "tests/test_prices.py", python, ["python3", "-m", "unittest", "tests.test_prices"]],
  ["a program", "prices.py", `${python}\n\n`, ["python3", "prices.py", "--total"]],
])("%s from the conversation count as tried where a command runs them", (_, path, content, command) => {
  expect(proofOf(dream, project(command, { path, content }))).toMatchObject({
    checks: [{ id: "C-1", path, ran: command.join(" ") }],
    runner: null,
    proof: { untried: ["all else: the checks are the model's own"], faults: [] },
  });
});

test.each<[string, string, string[]]>([
  ["that the model wrote", "test('nothing')", ["node", "--test", "prices.test.js"]],
  ["that the model changed", javascript.replace("adds", "sums"), ["node", "--test", "prices.test.js"]],
  ["that the conversation corrects later", "outdated();", ["node", "--test", "prices.test.js"]],
  ["that is empty", " ", ["node", "--test", "prices.test.js"]],
  ["that no command runs", javascript, ["node", "--test", "other.test.js"]],
  ["that a command only mentions", javascript, ["node", "--eval", "0", "prices.test.js"]],
])("a test %s is no proof", (_, content, command) => {
  expect(proofOf(dream, project(command, { path: "prices.test.js", content }))).toMatchObject({
    checks: [],
    proof: { untried: ["anything of the conversation: the checks are the model's own"] },
  });
});
