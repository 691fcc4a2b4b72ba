import { Plan, Project, ProjectPath } from "@dreamcatcher/contracts/plan";
import { MANIFEST_FILE, Manifest } from "@dreamcatcher/sandbox/contract/manifest-file";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../fixtures.ts";
import { rules } from "./index.ts";
import { hoursUntilDone } from "./tickets/schedule.ts";

const hostileNames = fc.oneof(
  fc.constantFrom(
    "../../etc/passwd",
    "/etc/shadow",
    "C:\\Windows\\system32\\x.js",
    "..\\..\\x.py",
    "src/\0.js",
    "src/app.js",
    "SRC/App.js",
    "src",
    "src/app.js/x.js",
    "README.md",
    "readme.MD",
    "dreamcatcher.json",
    "package.json",
    "package.json/x",
    "pyproject.toml",
    "test/project.test.mjs",
    "test",
    "test_project.py",
    ".git/config",
    "node_modules/x/index.js",
    "con.js",
    "\u202egpj.js",
    "sｒc/ａpp.js",
    "--eval.js",
    "App.jsx",
    "automations.yaml",
    "tsconfig.json",
    "a.toml",
    "db/a.sql",
    "index.html",
    " ",
    "...",
    "a/".repeat(300),
    `${"x".repeat(490)}.py`,
  ),
  fc.string({ minLength: 1, maxLength: 60, unit: "binary" }),
);

const code = fc.oneof(
  fc.string({ maxLength: 80, unit: "binary" }),
  fc.constantFrom(
    "export const a = 1;",
    "import { a } from './app.js'; import b from '../b'; console.log(a)",
    "import { a } from './a$b'; import { a as b } from '.'; import { a as c } from '../..'; " +
      "import { a as d } from './con.js'",
    "import { a } from './x/../../../y\0.js'; import { a as b } from './.js'; import { a as c } from './ .js'",
    "import x from 'left-pad'; const y = require('fs')",
    "export default function () {}",
    "def a():\n    return 1\n",
    "from app import a\nimport numpy as np\nprint(a())\n",
    "{ not json",
    '{"type":"module","scripts":{"test":3},"dependencies":[]}',
    '{"__proto__":{"x":1},"name":{}}',
    "enum A { B }",
    "<div>{x}</div>",
    "[".repeat(5_000),
    `const x = "${"y".repeat(3_000)}";`,
    "import {a as",
    "from . import (",
    "# ...\nPORT = 1\n",
    "import os\n\nPORT = os.environ['PORT']\n\ndef high():\n    return PORT\n",
    "def high():\n    return os.environ['HIGH']\n\ndef low():\n    return high()\n",
    "export function high() { return 1; }\nexport const low = 2;\nstart(low);\n",
    "function high() { return low; }",
    "@@ -1,2 +1,2 @@\n-a\n+b\n",
    "FROM node\nRUN a\n",
    "services:\n  web:\n    image: a\n  db:\n    image: b\n",
    "{{ tide }}",
    "const a = async <T>(b: T) => c;",
    "`${`${`",
    'def a():\n    """\n    >>> a()\n    ...\n    """\n',
    "create table a (b int);\nselect /* b from a; --",
    "- alias: a\n  triggers: [b]\n  action: &a [*a]\n",
    "export default () => <a>{b</a>;",
    "<div class='a'></div>",
    "document.querySelector('.a').b = c();",
    "[a]\nb = {",
  ),
);

const snippet = fc.record(
  {
    language: fc.oneof(
      fc.constantFrom(
        ..."javascript typescript python json html css sql bash text go yaml dockerfile diff constructor".split(
          " ",
        ),
      ),
      fc.string({ minLength: 1, maxLength: 50 }),
    ),
    filename: hostileNames,
    code,
  },
  { requiredKeys: ["language", "code"] },
);

const text = fc.string({ minLength: 3, maxLength: 120, unit: "binary" });
const fragment = fc.record({
  title: fc.string({ minLength: 1, maxLength: 80, unit: "binary" }),
  content: fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.constant(
      "Run `node src/app.js`, it prints:\n\n```text\n1\n```\n\n```console\n$ node ../x.js; rm -rf /\n1\n```",
    ),
  ),
  features: fc.array(fc.string({ minLength: 1, maxLength: 80, unit: "binary" }), { maxLength: 30 }),
  code_snippets: fc.array(snippet, { maxLength: 8 }),
});

const dreams = fc
  .record({
    title: text.filter((title) => title.trim().length >= 3),
    summary: fc.string({ maxLength: 200, unit: "binary" }),
    todos: fc.array(
      text.filter((todo) => todo.trim() !== ""),
      { maxLength: 40 },
    ),
    fragments: fc.array(fragment, { maxLength: 8 }),
  })
  .map(({ title, summary, todos, fragments }) => dreamWith(fragments, { title, summary, todos }));

describe("any dream", () => {
  test("gives a valid plan, without cycles, and a valid project", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        dreams,
        fc.constantFrom(undefined, "javascript", "typescript", "python"),
        async (dream, language) => {
          const plan = await rules.plan(dream, { now, ...(language ? { language } : {}) });
          expect(Plan.parse(plan)).toEqual(plan);
          if (language) expect(plan.intent.language).toBe(language);
          const earlier = new Set<string>();
          for (const { id, depends_on } of plan.tickets) {
            expect(depends_on.every((each) => earlier.has(each))).toBe(true);
            earlier.add(id);
          }
          expect(plan.milestones.flatMap(({ ticket_ids }) => ticket_ids)).toEqual([...earlier]);
          expect(plan.agents_assigned).toBeLessThanOrEqual(plan.tickets.length);
          const open = plan.tickets.filter(({ status }) => status === "open");
          expect(hoursUntilDone(open, plan.agents_assigned)).toBeLessThanOrEqual(plan.estimate_hours);
          for (const { estimate, acceptance, status } of plan.tickets) {
            expect(estimate.low).toBeLessThanOrEqual(estimate.high);
            expect(status !== "open" || acceptance.length > 0).toBe(true);
          }

          const project = await rules.generate(dream, plan);
          expect(Project.parse(project)).toEqual(project);
          const paths = project.files.map(({ path }) => path.toLowerCase());
          expect(new Set(paths).size).toBe(paths.length);
          const folders = new Set(
            paths.flatMap((path) =>
              path
                .split("/")
                .slice(0, -1)
                .map((_, at, all) => all.slice(0, at + 1).join("/")),
            ),
          );
          expect(paths.filter((path) => folders.has(path))).toEqual([]);
          expect(paths.every((path) => ProjectPath.safeParse(path).success)).toBe(true);
          const manifest = project.files.find(({ path }) => path === MANIFEST_FILE);
          expect(Manifest.parse(JSON.parse(manifest?.content ?? "")).commands).toEqual(project.commands);
          expect(project.commands).toHaveLength(project.checks.length > 0 ? 1 : 0);
          const given = project.files.find(({ path }) => path === "package.json");
          if (given) expect(() => JSON.parse(given.content)).not.toThrow();
        },
      ),
      { numRuns: 150 },
    );
  });

  test("gives the same twice", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(dreams, async (dream) => {
        const plan = await rules.plan(dream, { now });
        expect(await rules.plan(structuredClone(dream), { now })).toEqual(plan);
        expect(await rules.generate(structuredClone(dream), plan)).toEqual(await rules.generate(dream, plan));
      }),
      { numRuns: 20 },
    );
  });
});

test("a library gets no entry point", async () => {
  const code = "export const half = (height) => height / 2;";
  const dream = dreamWith([{ code_snippets: [{ language: "javascript", filename: "src/index.js", code }] }], {
    title: "A JavaScript library for tides",
  });
  const project = await rules.generate(dream, await rules.plan(dream, { now }));
  expect(project.files.map(({ path }) => path).filter((path) => path.startsWith("src/"))).toEqual([
    "src/index.js",
  ]);
});

describe("a dream beyond the limits", () => {
  test("a long text is cut between characters", async () => {
    for (const begin of ["", "x"]) {
      const dream = dreamWith([{ content: `${begin}${"🌿".repeat(40_000)} and more` }], {
        title: "A novel about tides",
      });
      const { files } = await rules.generate(dream, await rules.plan(dream, { now }));
      for (const { path, content } of files.filter((file) => file.path.endsWith(".md"))) {
        expect(content, path).toContain("and more");
        expect(content, path).not.toContain("\ufffd");
        expect(content.length, path).toBeLessThan(60_000);
      }
    }
  });

  test("of 10 000 snippets the first are taken whole, the rest counted", { timeout: 30_000 }, async () => {
    const snippets = Array.from({ length: 10_000 }, (_, n) => ({
      language: n % 2 ? "javascript" : "python",
      ...(n % 3 ? { filename: `src/file${n}.${n % 2 ? "js" : "py"}` } : {}),
      code: n % 2 ? `export const value${n} = ${n};` : `value${n} = ${n}`,
    }));
    const fragments = Array.from({ length: 50 }, (_, n) => ({
      code_snippets: snippets.slice(n * 200, n * 200 + 200),
    }));
    const dream = dreamWith(fragments);
    const plan = await rules.plan(dream, { now });
    const project = Project.parse(await rules.generate(dream, Plan.parse(plan)));
    expect(project.files.length).toBeLessThan(450);
    expect(project.unimplemented.join()).toMatch(/9600 code snippets, omitted/);
  });

  const lines = (n: number, line: string) => `${line}\n`.repeat(n);
  test.each([
    ["a log that is called Python", "python", lines(190, "2026-03-06 09:00 INFO [tide] up: 3/4 -> 5")],
    ["signs without sense", "javascript", "?:/*".repeat(2_400)],
    ["signs without sense, at length", "javascript", "?:/*".repeat(20_000)],
    ["a quarter of a million lines", "python", "a\n".repeat(240_000)],
    ["blanks", "python", `x =${" ".repeat(90_000)}1`],
    ["empty lines", "yaml", `a:${"\n".repeat(90_000)}b`],
    [
      "versions alike",
      "sql",
      Array.from({ length: 300 }, (_, n) => `insert into tide values (${n});`).join("\n"),
    ],
    ["steps of a program", "javascript", `const a = go();\n${"a();\n".repeat(1_000)}`],
  ])("%s, fifty times, do not hang it", { timeout: 30_000 }, async (_, language, code) => {
    const dream = dreamWith([{ code_snippets: Array.from({ length: 50 }, () => ({ language, code })) }]);
    Project.parse(await rules.generate(dream, await rules.plan(dream, { now })));
  });

  test("code beyond the limits is left out, never cut", async () => {
    const dream = dreamWith([
      {
        code_snippets: [{ language: "javascript", filename: "big.js", code: `x("${"y".repeat(600_000)}")` }],
      },
    ]);
    const project = await rules.generate(dream, await rules.plan(dream, { now }));
    expect(project.files.map(({ path }) => path)).not.toContain("big.js");
    expect(project.unimplemented).toContainEqual(expect.stringContaining("omitted"));
  });
});
