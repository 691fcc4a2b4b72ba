import type { Acceptance, ProjectFile, Ticket } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { lineOf } from "@dreamcatcher/text/clip";
import { isErrand } from "#shared/planning/rules/account/errands.ts";
import type { Paths } from "#shared/planning/rules/paths.ts";
import { type Addresses, saidPlainly } from "./said.ts";
import { shortSlug } from "./short-slug.ts";

/** Tests that fail until somebody writes them. */
export interface TodoTests {
  files: ProjectFile[];
  /** The path of a ticket's tests, by the ticket's id. */
  paths: ReadonlyMap<string, string>;
  /** The command that runs them. */
  command: string;
}

interface TodoTestsInput {
  tickets: readonly Ticket[];
  language: PlanLanguage | null;
  addresses: Addresses;
  paths: Paths;
}

/** A way to write tests; names and comments are made of the words of a conversation. */
interface Dialect {
  command: string;
  pathOf: (ticket: string) => string;
  file: (tests: readonly TodoTest[]) => string;
}

interface TodoTest {
  name: string;
  /** On one line each. */
  comments: string[];
}

/**
 * Their names are none that `node --test`, `unittest` or `pytest` find by themselves, so only who asks for
 * them runs them.
 */
const JAVASCRIPT: Dialect = {
  command: 'node --test "tests/todo/*.mjs"',
  pathOf: (name) => `tests/todo/${name}.todo.mjs`,
  file: (tests) =>
    [
      'import { fail } from "node:assert/strict";\nimport { test } from "node:test";\n',
      ...tests.map(
        ({ name, comments }) =>
          `${comments.map((line) => `// ${line}\n`).join("")}test(${JSON.stringify(name)}, () => {\n` +
          `  fail(${JSON.stringify(TO_WRITE)});\n});\n`,
      ),
    ].join("\n"),
};

const PYTHON: Dialect = {
  command: 'python3 -m unittest discover --start-directory tests/todo --pattern "todo_*.py"',
  pathOf: (name) => `tests/todo/todo_${name.replaceAll("-", "_")}.py`,
  file: (tests) =>
    [
      "import unittest\n\n",
      "class Todo(unittest.TestCase):",
      tests
        .map(
          ({ name, comments }, at) =>
            `${comments.map((line) => `    # ${line}\n`).join("")}` +
            `    def test_${[at + 1, shortSlug(name).replaceAll("-", "_")].filter(Boolean).join("_")}(self):\n` +
            `        ${JSON.stringify(name)}\n` +
            `        self.fail(${JSON.stringify(TO_WRITE)})\n`,
        )
        .join("\n"),
    ].join("\n"),
};

const TO_WRITE = "This test is to be written.";

/** Pages are tested in JavaScript; it needs no compiler, so TypeScript's tests are in it, too. */
const DIALECTS: Partial<Record<PlanLanguage, Dialect>> = {
  javascript: JAVASCRIPT,
  typescript: JAVASCRIPT,
  html: JAVASCRIPT,
  css: JAVASCRIPT,
  python: PYTHON,
};

/**
 * One failing test for each criterion that nothing meets, in one file for each ticket, open or done.
 * Null where there is no such criterion, and for a project in another language or in none.
 */
export function todoTestsOf({ tickets, language, addresses, paths }: TodoTestsInput): TodoTests | null {
  const dialect = language === null ? undefined : DIALECTS[language];
  // What nobody confirms is to be checked first: it may meet its criteria as it is. What fails has its check,
  // and no test shows that the person did an errand.
  const unmet = tickets
    .filter(({ status, title }) => status !== "unconfirmed" && status !== "failed" && !isErrand(title))
    .map((ticket) => ({ ticket, criteria: ticket.acceptance.filter(isUnmet) }))
    .filter(({ criteria }) => criteria.length > 0);
  if (dialect === undefined || unmet.length === 0) return null;
  const written = unmet.map(({ ticket, criteria }) => {
    const name = [ticket.id.toLowerCase(), shortSlug(ticket.title)].filter(Boolean).join("-");
    const tests = criteria.map(
      ({ text, evidence }): TodoTest => ({
        name: lineOf(text, 500),
        comments: [`${ticket.id} ${lineOf(ticket.title, 200)}`, saidPlainly(evidence, addresses)],
      }),
    );
    return { id: ticket.id, path: paths.claim(dialect.pathOf(name)), content: dialect.file(tests) };
  });
  return {
    files: written.map(({ path, content }) => ({ path, content })),
    paths: new Map(written.map(({ id, path }) => [id, path])),
    command: dialect.command,
  };
}

const isUnmet = ({ met_by }: Acceptance): boolean => met_by === null;
