import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type Built,
  build,
  contentOf,
  dreamOfConversation,
  failuresOf,
  judge,
  python,
  triedIn,
} from "./built.fixtures.ts";

const verdictOf = async (built: Built) => (await judge(built)).verdict;

const conversation = (name: string) =>
  JSON.parse(readFileSync(new URL(`conversations/${name}.json`, import.meta.url), "utf8"));
const builtFrom = async (conversation: unknown) => await build(await dreamOfConversation(conversation));
const readmeOf = (built: Built) => contentOf(built, "README.md");
const pathsOf = ({ project }: Built) => project.files.map(({ path }) => path);

/** A conversation with a request for a program and its code. */
const requested = (request: string, code: string) => ({
  title: "A small program",
  messages: [
    { role: "user", content: request },
    { role: "assistant", content: code },
  ],
});
const fenced = (language: string, code: string, name?: string) =>
  `${name ? `\`${name}\`:\n\n` : ""}\`\`\`${language}\n${code}\n\`\`\`\n`;

describe("the conversations", () => {
  test("a program in Go is kept, without any check of it", async () => {
    const built = await builtFrom(conversation("go-program"));
    expect(await verdictOf(built)).toBe("unverified");
    expect(built.project.commands).toEqual([]);
    expect(pathsOf(built)).toEqual(expect.arrayContaining(["go.mod", "levels.go", "levels_test.go"]));
    expect(built.project.proof.untried).toContain("levels.go: there is no Go in the sandbox");
  });

  test.skipIf(!python)("a schema and its query are run in SQLite", async () => {
    const built = await builtFrom(conversation("sql-schema"));
    expect(pathsOf(built)).toEqual(expect.arrayContaining(["db/schema.sql", "db/queries/overdue.sql"]));
    expect(await verdictOf(built)).toBe("partly");
    expect(built.plan.intent.kind).toBe("database");
  });

  test.skipIf(!python)("a query for a missing column fails", async () => {
    const text = JSON.stringify(conversation("sql-schema")).replace(
      "l.returned IS NULL",
      "l.given_back IS NULL",
    );
    const built = await builtFrom(JSON.parse(text));
    expect(await failuresOf(built)).toEqual([expect.stringContaining("no such column: l.given_back")]);
  });

  test("markup, style and script become one page to open", async () => {
    const built = await builtFrom(conversation("page-in-pieces"));
    const page = contentOf(built, "public/index.html");
    expect(page).toMatch(/^<!doctype html>[\s\S]*<meta charset="utf-8">[\s\S]*<title>/);
    expect(page).toContain('<link rel="stylesheet" href="style.css">');
    expect(page).toContain('<script src="clock.js"></script>');
    expect(pathsOf(built)).toEqual(expect.arrayContaining(["public/style.css", "public/clock.js"]));
    expect(readmeOf(built)).toContain("## Start\n\nOpen `public/index.html` in a browser.");
    expect(await verdictOf(built)).toBe("unverified");
    expect(built.project.proof.untried).toContain(
      "public/clock.js: it runs, but the conversation does not say what must come out",
    );
    expect(triedIn(built)).toEqual(["public/index.html: it loads with its scripts, without an error"]);
  });

  test.skipIf(!python)("a wrong doctest fails", async () => {
    const built = await builtFrom(conversation("doctests-that-fail"));
    expect(triedIn(built)).toEqual(["python3 -m doctest src/roman.py: its 2 doctests hold"]);
    expect(await failuresOf(built)).toEqual([
      "python3 -m doctest src/roman.py: roman(4) returned 'IIII', not 'IV'",
    ]);
  });

  test.skipIf(!python)("a correct doctest verifies", async () => {
    const text = JSON.stringify(conversation("doctests-that-fail")).replace(
      "((10, 'X'), (5, 'V'), (1, 'I'))",
      "((10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I'))",
    );
    expect(await verdictOf(await builtFrom(JSON.parse(text)))).toBe("verified");
  });

  test("automations are checked by their structure", async () => {
    const built = await builtFrom(conversation("home-automation"));
    expect(built.project.proof.unchecked).toEqual([
      "automations.yaml: its 2 automations have triggers and actions, but nothing here runs them",
    ]);
    expect(readmeOf(built)).toContain("Home Assistant's configuration folder");
    expect(await verdictOf(built)).toBe("unverified");
  });

  test("an idea without code has a skeleton, whose own tests are no proof", async () => {
    const built = await builtFrom(conversation("idea-without-code"));
    expect(built.project.commands).toEqual([["node", "--test", "test/skeleton.test.mjs"]]);
    expect(built.project.checks).toEqual([]);
    expect(await verdictOf(built)).toBe("unverified");
    expect(readmeOf(built)).toMatch(/^# .*: a skeleton\n/);
  });

  test("the README starts both of two programs, without a scaffold", async () => {
    const built = await builtFrom(conversation("two-programs"));
    expect(readmeOf(built)).toContain(
      "## Start\n\n```sh\npython3 src/words.py < file\npython3 src/lines.py < file\n```",
    );
    expect(pathsOf(built)).not.toContain("main.py");
    expect(await verdictOf(built)).toBe("unverified");
    expect(built.project.proof.untried).toContain("src/words.py: not started: it reads its standard input");
  });

  test("a program with an undefined name fails, though it is only a sketch", async () => {
    const built = await builtFrom(conversation("name-that-nothing-defines"));
    expect(built.project.proof.faults).toEqual(["sketches/cli.py.txt uses average, which nothing defines"]);
  });

  test.skipIf(!python)("a program must print the output that follows it in the conversation", async () => {
    const built = await builtFrom(conversation("program-with-its-output"));
    expect(triedIn(built)).toEqual(["python3 src/inverse.py: it prints [1, 2, 0]"]);
    expect(await verdictOf(built)).toBe("verified");
    const text = JSON.stringify(conversation("program-with-its-output")).replace("[1, 2, 0]", "[0, 2, 1]");
    expect(await verdictOf(await builtFrom(JSON.parse(text)))).toBe("failed");
  });
});

describe("a program that does not parse fails", () => {
  test.each([
    ["JSX", "App.jsx", "export default function App() {\n  return <div><p>High tide</div>;\n}"],
    ["TSX", "src/Tide.tsx", "export const Tide = ({ high }: { high: number }) =>\n  <p>{high</p>;"],
    ["JSX in a file of JavaScript", "src/App.js", "const App = () => <p>{tide}</b>;\nexport default App;"],
    ["JavaScript", "src/tide.js", "export function low() {\n  return 1;\n}\nexport const tide = ;"],
    ["TypeScript", "tide.ts", "export const low = 1;\nexport const tide: = 3;"],
    ["Python", "tide.py", "def high(:\n    return 1"],
    ["JSON", "tides.json", '{ "high": 3, }'],
    ["YAML", "tides.yaml", "tides:\n  - high: 3\n   low: 1"],
    ["TOML", "tides.toml", "high = \n[low"],
    [
      "an automation without an action",
      "automations.yaml",
      "- alias: Porch\n  triggers:\n    - trigger: sun\n      event: sunset",
    ],
    [
      "an action that does nothing",
      "automations.yaml",
      "- triggers:\n    - trigger: sun\n      event: sunset\n  actions:\n    - target:\n        entity_id: light.porch",
    ],
    [
      "a trigger of nothing",
      "automations.yaml",
      "- triggers:\n    - event: sunset\n  actions:\n    - action: light.turn_on",
    ],
  ])("%s", async (_, name, code) => {
    const built = await builtFrom(
      requested("Build me a web app for tides.", fenced(name.split(".").at(-1) ?? "", code, name)),
    );
    expect(pathsOf(built)).toContain(name);
    expect(await verdictOf(built)).toBe("failed");
  });

  test("unnamed JavaScript, where it is the only code", async () => {
    const code = "export function low() {\n  return 1;\n}\nexport const tide = ;";
    const built = await builtFrom(requested("Build me a web app for tides.", fenced("js", code)));
    expect(built.project.proof.faults).toEqual([expect.stringContaining("does not parse")]);
  });

  test("but not what reads like JavaScript in a program in another language", async () => {
    const pump = "#include <Arduino.h>\n\nvoid setup() {\n  pinMode(9, OUTPUT);\n}\n\nvoid loop() {\n}";
    const pins = fenced("", "const int PUMP = 9;\nconst int GAUGE = 2;\nconst int LAMP = 7;");
    const built = await builtFrom(
      requested("Write a sketch for my Arduino.", `${fenced("cpp", pump, "pump.ino")}\nThe pins:\n\n${pins}`),
    );
    expect(built.plan.intent.language).toBe("cpp");
    expect(built.project.proof.faults).toEqual([]);
  });

  test.skipIf(!python)("unnamed Python, where it is the only code", async () => {
    const code = "import math\n\ndef area(radius)\n    return math.pi * radius ** 2\n\nprint(area(2))";
    const built = await builtFrom(
      requested("Write a Python script for the area of a circle.", fenced("python", code)),
    );
    expect(await verdictOf(built)).toBe("failed");
  });
});

describe("there is no fault in", () => {
  test.each([
    [
      "JSX",
      "App.jsx",
      "import { useState } from 'react';\n" +
        "export default () => { const [a] = useState(1); return <><p {...{ a }}>{a}</p></>; };",
    ],
    [
      "types in TSX",
      "src/Tide.tsx",
      "export const Tide = <T,>({ high }: { high: T }) => <p>{String(high satisfies T)}</p>;",
    ],
    [
      "decorators",
      "src/tide.ts",
      "@sealed\nexport class Tide { @input() high!: number; }\n" +
        "function sealed(of: unknown) {}\nfunction input() { return () => {}; }",
    ],
    ["partial JSX", "App.jsx", "export default function App() {\n  return <div>\n    ...\n  </div\n}"],
    [
      "the rest of the code",
      "App.jsx",
      "export default function App() {\n  // ... the rest of the code\n  return <div>",
    ],
    [
      "settings with comments",
      "tsconfig.json",
      '{\n  // strict\n  "compilerOptions": { "strict": true, },\n}',
    ],
    ["a piece of JSON", "settings.json", '"tides": {\n  "high": 3\n}'],
    ["lines of JSON", "tides.json", '{"high":1}\n{"high":2}'],
    ["a chart of Helm", "templates/tide.yaml", "{{- if .Values.tide }}\nkind: Tide\n{{- end }}"],
    ["tags in YAML", "template.yaml", "Resources:\n  Tide:\n    Name: !Sub tide\n    Role: !GetAtt Role.Arn"],
    [
      "automations of old and new",
      "automations.yaml",
      "- trigger: { platform: sun, event: sunset }\n  action: { service: light.turn_on }\n" +
        "- triggers:\n    - trigger: time\n      at: '23:00'\n" +
        "  actions:\n    - action: light.turn_off\n      data: !secret porch",
    ],
    [
      "automations with actions of all kinds",
      "automations.yaml",
      `- trigger: { platform: sun, event: sunset }
  action:
    - delay: "00:01"
    - wait_for_trigger: [{ platform: sun, event: sunrise }]
    - "{{ is_state('light.porch', 'off') }}"
    - condition: state
    - or: []
    - { device_id: a, domain: light, type: turn_on }
    - if: []
      then: []
    - repeat: { count: 2, sequence: [] }
    - stop: done
    - scene: scene.porch
    - !secret porch`,
    ],
    [
      "a page in Vue",
      "src/Tide.vue",
      "<template><p>{{ high }}</p></template>\n<script setup>\ndefineProps(['high'])\n</script>",
    ],
    ["a place to fill in", "config.toml", "key = <your key>"],
    ["JSON with comments", "tides.json", '{\n  // in metres\n  "high": 3,\n  "low": 1 # at night\n}'],
    [
      "TypeScript under a name of JavaScript",
      "tides.js",
      "export const half = (n: number): number => n / 2;\n",
    ],
  ])("%s", async (_, name, code) => {
    const built = await builtFrom(
      requested("Build me a web app for tides.", fenced(name.split(".").at(-1) ?? "", code, name)),
    );
    expect(built.project.proof.faults).toEqual([]);
    expect(await failuresOf(built)).toEqual([]);
  });
});

describe("no proof", () => {
  test.each([
    [
      "a module that loads",
      "python",
      "def half(height):\n    return height / 2",
      "src/half.py: it loads and has half, but the conversation has no test or example of it",
    ],
    [
      "a program that asks a person",
      "python",
      "name = input('Who? ')\nprint('Hi', name)",
      "src/name.py: not started: it prompts for input",
    ],
    [
      "a program that shows an error",
      "python",
      "def half(height):  # raises TypeError for a text\n    return height / 2\n\nprint(half(4))\nhalf('4')  # → raises TypeError",
      "src/half.py: not started: it shows an error by its own comment",
    ],
    [
      "code that needs packages",
      "javascript",
      "import express from 'express';\nexpress().listen(3000);",
      "src/server.js: not run: it needs express",
    ],
    [
      "doctests that roll dice",
      "python",
      'import random\n\ndef roll():\n    """\n    >>> random.randint(1, 6)\n    4\n    """\n' +
        "    return random.randint(1, 6)",
      "src/roll.py: the output of its doctests varies",
    ],
    [
      "SQL of another database",
      "sql",
      "CREATE TABLE tide (id SERIAL PRIMARY KEY, high JSONB);",
      "db/schema.sql: it is written for PostgreSQL, which is not in the sandbox",
    ],
    [
      "a query without its tables",
      "sql",
      "SELECT high\nFROM tide;",
      "db/queries/tide.sql: the conversation shows no tables that it could be run on",
    ],
  ])("%s", async (_, language, code, untried) => {
    const built = await builtFrom(requested("Write a small program for it.", fenced(language, code)));
    expect(built.project.proof).toMatchObject({
      faults: [],
      untried: [untried],
    });
    expect(triedIn(built)).toEqual([]);
    expect(await verdictOf(built)).toBe("unverified");
    expect(readmeOf(built)).toContain(untried);
  });

  test("syntax that is newer than the grammar", async () => {
    const code = "def tide(heights):\n    match heights:\n        case []:\n            return 0";
    const { project } = await builtFrom(
      requested("Write a module for it.", fenced("python", code, "tide.py")),
    );
    expect(project.proof).toMatchObject({
      faults: [],
      untried: ["tide.py: not run: its syntax is newer than the parser"],
    });
  });

  test.each(["pycon", "python", ""])("input at Python's prompt, in a fence of '%s'", async (fence) => {
    const code = [
      fenced("python", "def half(height):\n    return height / 2", "half.py"),
      fenced(fence, ">>> half(4)\n2.0"),
    ].join("\n");
    const built = await builtFrom(requested("Write a module for it.", code));
    expect(triedIn(built)).toEqual(["half.py at Python's prompt: it shows what the conversation shows"]);
    expect(await verdictOf(built)).toBe("verified");
  });

  test("a script for a shell", async () => {
    const code = '#!/bin/bash\nset -e\nfor f in *.jpg; do\n  mv "$f" "old-$f"\ndone';
    const { project } = await builtFrom(
      requested("Write a script for it.", fenced("bash", code, "rename.sh")),
    );
    expect(project.proof.untried).toEqual([
      "rename.sh: not run: a script of the shell changes the machine that it is run on",
    ]);
  });

  test("one part that runs to its end, where the rest is not tried", async () => {
    const code = [
      fenced("python", "print(sum(range(4)))", "sum.py"),
      fenced("go", "package main\n\nfunc main() {}", "main.go"),
    ].join("\n");
    const built = await builtFrom(requested("Write a program in Go.", code));
    expect(built.project.proof.untried).toEqual(
      expect.arrayContaining([
        "sum.py: it runs, but the conversation does not say what must come out",
        "main.go: there is no Go in the sandbox",
      ]),
    );
    expect(await verdictOf(built)).toBe("partly");
  });
});

describe("unsupported Python", () => {
  const newer = "it uses syntax of Python 3.12; the sandbox has 3.11";
  const notebook = "it has commands of a notebook, which is not in the sandbox";
  test.each([
    ["class Stack[T]:\n    def push(self, each: T) -> None:\n        self.last = each", newer],
    ["def first[T](each: list[T]) -> T:\n    return each[0]\n\nprint(first([1]))", newer],
    ["type Height = int | float\n\nhigh: Height = 3\nprint(high)", newer],
    ["tide = {'high': 3}\nprint(f'high: {tide['high']} m')", newer],
    ['tide = {"high": 3}\nprint(f"{1} {tide["high"]}")', newer],
    ["%matplotlib inline\nimport math\nprint(math.pi)", notebook],
    ["!pip install tides\nprint(3)", notebook],
    ["%%time\nprint(3)", notebook],
  ])("%s", async (code, why) => {
    const built = await builtFrom(
      requested("Write a small program for it.", fenced("python", code, "tide.py")),
    );
    expect(built.project.proof).toMatchObject({ untried: [`tide.py: not run: ${why}`], faults: [] });
    expect(triedIn(built)).toEqual([]);
    expect(await verdictOf(built)).toBe("unverified");
  });

  test
    .skipIf(!python)
    .each([
      "def first[T(each):\n    return each[0]",
      "type = 3\ntype += 1\nprint(f'{type} {\"a\" + \"b\"}' '{'\nprint(3",
      "print(f'{3')",
      "%= 3",
    ])("%s is a fault in any version", async (code) => {
    const built = await builtFrom(
      requested("Write a small program for it.", fenced("python", code, "tide.py")),
    );
    expect(await verdictOf(built)).toBe("failed");
  });

  test
    .skipIf(!python)
    .each([
      "type = 3\nprint('%d'\n% type)",
      'tide = {"high": 3}\nprint(f"{tide[\'high\']}" + "{" + "}")',
      'print("""\n%matplotlib inline\nclass Stack[T]:\n""")',
    ])("%s is supported", async (code) => {
    const built = await builtFrom(
      requested("Write a small program for it.", fenced("python", code, "tide.py")),
    );
    expect(await verdictOf(built)).toBe("partly");
  });
});

describe("an assertion", () => {
  const kindsOf = async (language: string, code: string) => {
    const file = fenced(language, code, language === "js" ? "tide.js" : "tide.py");
    const { checks } = (await builtFrom(requested("Write a small program for it.", file))).project;
    return checks.map(({ kind }) => kind).filter((kind) => kind !== "syntax" && kind !== "load");
  };
  test.each([
    ["at its top", "python", "half = 4 / 2\nassert half == 2"],
    [
      "in its main part",
      "python",
      "def half(n):\n    return n / 2\n\nif __name__ == '__main__':\n    print(half(2))\n\n    assert half(4) == 2",
    ],
    ["at its top in Node", "js", "const half = 4 / 2;\nconsole.assert(half === 2);"],
  ])("%s is a proof where the program runs to its end", async (_, language, code) => {
    expect(await kindsOf(language, code)).toEqual(["assertion"]);
  });

  test.each([
    ["in a function that nothing calls", "python", "def check():\n    assert 1 == 2\n\nprint(3)"],
    ["under a condition", "python", "if False:\n    assert 1 == 2\n\nprint(3)"],
    ["in a try", "python", "try:\n    assert 1 == 2\nexcept AssertionError:\n    pass\n\nprint(3)"],
    ["in a text", "python", 'print("""\nassert 1 == 2\n""")'],
    [
      "under a condition of its main part",
      "python",
      "if __name__ == '__main__':\n    if False:\n        assert 1 == 2\n    print(3)",
    ],
    ["in a function of Node", "js", "function check() {\n  console.assert(1 === 2);\n}\nconsole.log(3);"],
  ])("%s is no proof, since it may not have run", async (_, language, code) => {
    expect(await kindsOf(language, code)).toEqual(["run"]);
  });
});

describe("tests of which none must pass", () => {
  const python = (code: string) => ({
    module: fenced("python", "def half(n):\n    return n / 2", "tide.py"),
    test: fenced("python", `import unittest\nfrom tide import half\n\n${code}`, "test_tide.py"),
  });
  const node = (code: string) => ({
    module: fenced("js", "export const half = (n) => n / 2;", "tide.js"),
    test: fenced(
      "js",
      `import { describe, it, test } from 'node:test';\nimport { half } from './tide.js';\n\n${code}`,
      "tide.test.js",
    ),
  });
  const inClass = (code: string) => `class TideTest(unittest.TestCase):\n${code}`;
  const skipped = "its tests are skipped (perhaps only here), still to be written, or expected to fail";
  const ends = "it ends before its tests";
  test.each([
    [
      "skipped",
      python(inClass("    @unittest.skip('later')\n    def test_half(self):\n        half(2)")),
      skipped,
    ],
    [
      "expected to fail",
      python(
        inClass(
          "    @unittest.expectedFailure\n    def test_half(self):\n        self.assertEqual(half(2), 3)",
        ),
      ),
      skipped,
    ],
    [
      "in a class that is skipped",
      python(`@unittest.skip("later")\n${inClass("    def test_half(self):\n        half(2)")}`),
      skipped,
    ],
    [
      "skipping themselves",
      python(inClass("    def test_half(self):\n        self.skipTest('later')")),
      skipped,
    ],
    [
      "after an exit in Python",
      python(`import sys\nsys.exit(0)\n\n${inClass("    def test_half(self):\n        half(2)")}`),
      ends,
    ],
    [
      "skipped in Node",
      node("test.skip('half', () => half(2));\nit('less', { skip: true }, () => half(1));"),
      skipped,
    ],
    [
      "to be written in Node",
      node("test.todo('half');\ntest('less', { todo: true }, () => half(2));"),
      skipped,
    ],
    [
      "in a suite that is skipped",
      node("describe.skip('tide', () => {\n  it('halves', () => half(2));\n});"),
      skipped,
    ],
    ["after an exit in Node", node("process.exit(0);\ntest('half', () => half(2));"), ends],
  ])("%s", async (_, { module, test }, why) => {
    const built = await builtFrom(requested("Write a module with a test.", `${module}\n${test}`));
    const { proof } = built.project;
    expect(triedIn(built)).toEqual([]);
    expect(proof.faults).toEqual([]);
    expect(proof.untried).toContainEqual(expect.stringMatching(/^(?:test_tide\.py|tide\.test\.js): /));
    expect(proof.untried.join("\n")).toContain(why);
  });

  test.each([
    [
      "one beside skipped ones",
      python(
        inClass(
          "    @unittest.skip('later')\n    def test_less(self):\n        half(1)\n\n" +
            "    def test_half(self):\n        half(2)\n\n\n" +
            "if __name__ == '__main__':\n    import sys\n    sys.exit(unittest.main())",
        ),
      ),
    ],
    [
      "one in a loop",
      node(
        "test.skip('less', () => half(1));\nfor (const n of [1, 2]) {\n  test(String(n), () => half(n));\n}",
      ),
    ],
    [
      "one that is not skipped",
      node("describe('tide', () => {\n  it('halves', { skip: false }, () => half(2));\n});"),
    ],
    ["one by the name of its function", node("const halves = () => half(2);\ntest('half', halves);")],
  ])("%s is a proof", async (_, { module, test }) => {
    const built = await builtFrom(requested("Write a module with a test.", `${module}\n${test}`));
    expect(triedIn(built)).toEqual([expect.stringContaining("the conversation's own tests")]);
  });
});

describe.skipIf(!python)("proof", () => {
  test.each([
    ["a program that runs to its end", "python", "total = sum(range(4))\nprint(total)", "partly"],
    ["a program that breaks", "python", "total = sum(range(4))\nprint(total / 0)", "failed"],
    [
      "a program in Node that runs to its end",
      "javascript",
      "const tides = [1, 2];\nconsole.log(tides.map((tide) => tide / 2));",
      "partly",
    ],
    [
      "a program in Node that breaks",
      "javascript",
      "const tides = null;\nconsole.log(tides.map((tide) => tide / 2));",
      "failed",
    ],
    [
      "an assertion that holds",
      "python",
      "def half(n):\n    return n / 2\n\nassert half(4) == 2",
      "verified",
    ],
    [
      "an assertion that does not",
      "python",
      "def half(n):\n    return n / 3\n\nassert half(4) == 2",
      "failed",
    ],
    [
      "an assertion in Node that does not",
      "javascript",
      "const half = (n) => n / 3;\nconsole.assert(half(4) === 2);",
      "failed",
    ],
    [
      "doctests in other words",
      "python",
      "def tides():\n    '''\n    >>> tides()\n    {\"low\", \"high\"}\n    '''\n    return {'high', 'low'}",
      "verified",
    ],
    [
      "doctests over several lines",
      "python",
      'def tides(n):\n    """\n    >>> for each in range(2):\n    ...     print(tides(each))\n    0\n    2\n' +
        "    >>> tides('')[1]\n    Traceback (most recent call last):\n        ...\n" +
        '    IndexError: string index out of range\n    """\n    return n * 2',
      "verified",
    ],
  ] as const)("%s", async (_, language, code, verdict) => {
    const built = await builtFrom(requested("Write a small program for it.", fenced(language, code)));
    expect(await verdictOf(built)).toBe(verdict);
  });

  test.each([
    ["holds", "2", "verified"],
    ["does not hold", "3", "failed"],
  ])("a test that is a function and %s", async (_, half, verdict) => {
    const code = [
      fenced("python", "def half(n):\n    return n / 2", "tide.py"),
      fenced(
        "python",
        `from tide import half\n\ndef test_half():\n    assert half(4) == ${half}`,
        "test_tide.py",
      ),
    ].join("\n");
    const built = await builtFrom(requested("Write a module with a test.", code));
    expect(triedIn(built)).toEqual(["test_half() of test_tide.py: the conversation's own test passes"]);
    expect(await verdictOf(built)).toBe(verdict);
  });
});
