import type { CheckKind } from "@dreamcatcher/contracts/checks";
import { expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { failuresOf, python, triedIn, unpacked } from "../../built.fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

async function made(...files: readonly (readonly [filename: string, code: string])[]) {
  const dream = dreamWith(
    [{ code_snippets: files.map(([filename, code]) => ({ language: "text", filename, code })) }],
    { title: "A web app for tides" },
  );
  const plan = await rules.plan(dream, { now });
  const project = await rules.generate(dream, plan);
  const find = (path: string) => project.files.find((file) => file.path === path)?.content;
  const checked = (kind: CheckKind) =>
    project.checks.flatMap((check) => (check.kind === kind ? [check.path] : []));
  return { plan, project, find, checked };
}

test("code that does not parse is checked, so that it fails", async () => {
  const { checked } = await made(["src/tide.js", "export const tide = ;"]);
  expect(checked("syntax")).toContain("src/tide.js");
});

test("the check loads on a Node.js without stripTypeScriptTypes", async () => {
  const { find } = await made(["src/tide.js", "export const tide = 1;"]);
  const imports = [...(find("checks/node.mjs") ?? "").matchAll(/^import .*/gm)].join("\n");
  expect(imports).toContain("node:url");
  expect(imports).not.toContain("stripTypeScriptTypes");
});

test.each([
  ["has dots for code", "export function tide() {\n  ...\n}", "What src/tide.js leaves out"],
  ["leaves the rest out", "export const tide = [\n  // ... the other ports\n", "What src/tide.js leaves out"],
])("a file that %s is not checked, but listed as unimplemented", async (_, code, item) => {
  // Fewer lines are an excerpt, and no file.
  const { checked, project } = await made(["src/tide.js", `${code}${"\n// more of the tide".repeat(30)}`]);
  expect(checked("syntax")).not.toContain("src/tide.js");
  expect(project.unimplemented.join()).toContain(item);
});

test.each(["const tides = {{ tides | tojson }};", "{% if moon %}rise();{% endif %}", "let x = <%= high %>;"])(
  "%s is a template and not checked",
  async (code) => {
    const { checked, find } = await made(["src/tide.js", code]);
    expect(checked("syntax")).not.toContain("src/tide.js");
    expect(find("README.md")).toContain("src/tide.js: it is a template");
  },
);

test("a file with undefined names is not loaded, and the names are listed", async () => {
  const { checked, project, find } = await made(["tide.py", "HIGH = LIMIT + 1\n"]);
  expect(checked("load")).toEqual([]);
  expect(project.unimplemented).toContain("tide.py uses LIMIT, which it neither defines nor imports");
  expect(find("README.md")).toContain("tide.py: it uses LIMIT, which the conversation does not contain");
});

test.each([
  [
    "tide.test.js",
    'import test from "node:test";\n// test("rises", () => {});\n/*\n * test("ebbs", () => {});\n */\n',
  ],
  [
    "test_tide.py",
    "import unittest\n\n\nclass TideTest(unittest.TestCase):\n    # def test_rise(self): ...\n    pass\n",
  ],
])("tests that are commented out in %s do not count", async (path, code) => {
  const { project, find } = await made(["tide.txt", "high"], [path, code]);
  expect(project.checks.map(({ kind }) => kind)).toEqual(["syntax"]);
  expect(find("README.md")).toContain(`${path}: it has no test that runs in the sandbox`);
});

test("a module with relative imports in the root folder is not loaded", async () => {
  const { checked } = await made(
    ["models.py", "class Tide:\n    pass\n"],
    ["views.py", "from .models import Tide\n\ndef view():\n    return Tide()\n"],
  );
  expect(checked("load")).toEqual(["models.py"]);
});

test.skipIf(!python)("tests in Python import modules from their own folder and from src", async () => {
  const { project, plan } = await made(
    ["src/tide.py", "def high():\n    return 1\n"],
    [
      "tests/test_tide.py",
      "import unittest\nfrom tide import high\n\nclass Tide(unittest.TestCase):\n" +
        "    def test_high(self):\n        self.assertEqual(high(), 1)\n",
    ],
  );
  expect(await failuresOf(await unpacked(plan, project))).toEqual([]);
  expect(triedIn({ project })).toEqual([
    "python3 -m unittest tests.test_tide: the conversation's own tests pass",
  ]);
});

test("a patch is made in its file, and kept where there is none", async () => {
  const patch = "@@ -1,1 +1,1 @@\n-export const tide = 1;\n+export const tide = 2;";
  const { find } = await made(["src/tide.js", "export const tide = 1;"], ["src/tide.js", patch]);
  expect(find("src/tide.js")).toBe("export const tide = 2;\n");
  const { find: findPatch, project } = await made(["src/tide.js", patch]);
  expect(findPatch("patches/001-tide.js.patch")).toBe(`--- a/src/tide.js\n+++ b/src/tide.js\n${patch}\n`);
  expect(project.unimplemented).toContain(
    "patches/001-tide.js.patch: changes of files that are not in the conversation",
  );
});

test("files in other languages are to be ported only where a language was requested", async () => {
  const dream = dreamWith([
    {
      code_snippets: [
        { language: "python", filename: "tide.py", code: "def high():\n    return 1\n" },
        { language: "javascript", filename: "tide.js", code: "export const high = () => { return 1; };\n" },
      ],
    },
  ]);
  const openIn = async (language?: "python") =>
    (await rules.generate(dream, await rules.plan(dream, { now, ...(language && { language }) })))
      .unimplemented;
  expect(await openIn()).toEqual([]);
  expect(await openIn("python")).toEqual(["tide.js in python: the conversation has it in javascript"]);
});

test("code in an unsupported language is kept and listed as not tried", async () => {
  const { find, project } = await made(["tide.go", "package tide\n"]);
  expect(find("tide.go")).toBe("package tide\n");
  expect(find("README.md")).toContain("tide.go: there is no Go in the sandbox");
  expect(project.commands).toEqual([]);
  expect(project.unimplemented).not.toContainEqual(expect.stringContaining("in javascript"));
});

test.each([
  ["parses", "for f in *.jpg; do\n  echo $f\ndone", []],
  ["is broken", "for f in *.jpg; do\n  echo $f\n", [expect.stringMatching(/^rename\.sh: .*syntax error/)]],
])("a script of the shell that %s is parsed, and not run", async (_, code, failures) => {
  const { plan, project } = await made(["rename.sh", code]);
  expect(await failuresOf(await unpacked(plan, project))).toEqual(failures);
  expect(project.proof.untried).toContain(
    "rename.sh: not run: a script of the shell changes the machine that it is run on",
  );
});

test.each([
  ["a display", "import tkinter\n\ntkinter.Tk().mainloop()", "not run: it needs a display (tkinter)"],
  [
    "a key",
    'import os\n\nprint(os.environ["TIDE_API_KEY"])',
    "not started: it needs TIDE_API_KEY in its environment",
  ],
  ["input", 'print(input("Port? "))', "not started: it prompts for input"],
])("a program that needs %s is not tried, with the reason", async (_, code, reason) => {
  const { plan, project } = await made(["tide.py", code]);
  expect(project.proof.untried).toEqual([`tide.py: ${reason}`]);
  expect(await failuresOf(await unpacked(plan, project))).toEqual([]);
});

const HOLE = ["$", "{high}"].join("");

test.each([
  ["a program", "tide.js", `const text = ${HOLE} at noon;\nconsole.log(text);`],
  ["a page", "index.html", `<html><script>\nalert(High: ${HOLE});\n</script></html>`],
])("%s that lost its backticks where it was copied is not tried, and not broken", async (_, path, code) => {
  const { plan, project } = await made([path, code]);
  expect(project.proof.faults).toEqual([]);
  expect(project.proof.untried).toEqual([`${path}: its backticks were lost where it was copied from a page`]);
  expect(await failuresOf(await unpacked(plan, project))).toEqual([]);
});

test("a broken page with its backticks is a fault", async () => {
  const { project } = await made([
    "index.html",
    `<html><script>\nalert(\`High: ${HOLE}\`;\n</script></html>`,
  ]);
  expect(project.proof.faults).toEqual([expect.stringMatching(/^index\.html does not parse/)]);
});

test("what only an extension of a browser has is not tried", async () => {
  const page = "<!DOCTYPE html>\n<html><body><script src='tide.js'></script></body></html>";
  const { checked, find } = await made(
    ["tide.html", page],
    ["tide.js", "chrome.storage.local.get('tide', (tide) => document.write(tide));"],
  );
  expect(checked("page")).toEqual([]);
  expect(find("README.md")).toContain("tide.html: it needs what a browser defines for its extensions");
});

test("what only a tool that bundles defines is not run", async () => {
  const { checked, find } = await made(["src/tide.js", "export const key = import.meta.env.VITE_TIDE;\n"]);
  expect(checked("load")).toEqual([]);
  expect(find("README.md")).toContain("src/tide.js: not run: it needs the tool that bundles it");
});

test("a server that wants a body of each request is not asked without one", async () => {
  const server = (body: string) =>
    `import http from "node:http";\nhttp.createServer((req, res) => {\n  ${body}\n}).listen(process.env.PORT);\n`;
  const reading =
    'let all = "";\n  req.on("data", (each) => { all += each; });\n  req.on("end", () => res.end(JSON.parse(all).tide));';
  expect((await made(["server.js", server(reading)])).checked("run")).toEqual([]);
  expect((await made(["server.js", server('res.end("high");')])).checked("run")).toEqual(["server.js"]);
});

test("a name that a file lacks is no defect where a change of the file is beside it", async () => {
  const lacking = async (diff: boolean) => {
    const dream = dreamWith([
      {
        code_snippets: [
          { language: "javascript", filename: "moon.js", code: "export const moon = 1;" },
          { language: "javascript", filename: "tide.js", code: 'import { ebb } from "./moon.js";\nebb();' },
          ...(diff
            ? [
                {
                  language: "diff",
                  filename: "moon.js",
                  code: "@@ -9,2 +9,3 @@\n const far = 2;\n+export const ebb = far;\n const end = 3;",
                },
              ]
            : []),
        ],
      },
    ]);
    return (await rules.generate(dream, await rules.plan(dream, { now }))).proof.faults;
  };
  expect(await lacking(false)).toContain("tide.js imports ebb of moon.js, which does not define it");
  expect(await lacking(true)).toEqual([]);
});
