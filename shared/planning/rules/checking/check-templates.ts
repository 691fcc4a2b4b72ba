/**
 * The test file that checks a project in JavaScript or TypeScript. It reads what to check from the JSON file
 * `data` beside it; `root` is the relative path to the project.
 */
export const nodeCheckSource = (
  data: string,
  root: string,
): string => `// Checks what can be checked without a network and without installing anything.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = new URL(${JSON.stringify(root)}, import.meta.url);
const checked = JSON.parse(readFileSync(new URL(${JSON.stringify(data)}, import.meta.url), "utf8"));

const run = (...argv) =>
  spawnSync(process.execPath, argv, { cwd: fileURLToPath(root), encoding: "utf8", timeout: 20_000 });
const why = ({ error, stdout, stderr }) => String(error ?? (stderr || stdout)).slice(0, 4_000);
const linesOf = (text) => text.split(/\\r?\\n/).map((line) => line.trimEnd()).join("\\n").trim().split("\\n");

for (const path of checked.parse) {
  test(\`\${path} parses\`, async () => {
    if (/\\.[cm]?ts$/.test(path)) {
      // Node.js 20 does not have it, and runs projects without TypeScript.
      const { stripTypeScriptTypes } = await import("node:module");
      stripTypeScriptTypes(readFileSync(new URL(path, root), "utf8"), { mode: "transform" });
      return;
    }
    const result = run("--check", path);
    assert.equal(result.status, 0, why(result));
  });
}

const load = \`
  const [url, ...names] = process.argv.slice(1);
  const loaded = await import(url);
  const missing = names.filter((name) => !(name in loaded) && !(name in Object(loaded.default)));
  if (missing.length > 0) console.error("missing: " + missing.join(", "));
  process.exit(missing.length > 0 ? 1 : 0);
\`;

for (const { path, names } of checked.load) {
  test(\`\${path} provides \${names.join(", ")}\`, () => {
    const result = run("--input-type=module", "--eval", load, new URL(path, root).href, ...names);
    assert.equal(result.status, 0, why(result));
  });
}

for (const argv of checked.runs) {
  test(\`\${argv.join(" ")} runs to its end\`, () => {
    const result = run(...argv.slice(1));
    assert.equal(result.status, 0, why(result));
    assert.doesNotMatch(result.stderr, /^Assertion failed/m);
  });
}

for (const { argv, output } of checked.examples) {
  test(\`\${argv.join(" ")} prints the output in the conversation\`, () => {
    const result = run(...argv.slice(1));
    assert.deepEqual(linesOf(result.stdout || result.stderr), linesOf(output.join("\\n")), why(result));
  });
}
`;

/**
 * The test file that checks a project in Python. It reads what to check from the JSON file `data` beside it,
 * and adds `folders` to the import path for the conversation's own tests.
 */
export const pythonCheckSource = (
  data: string,
  folders: readonly string[],
): string => `"""Checks what can be checked without a network and without installing anything."""
import json
import os
import re
import sqlite3
import subprocess
import sys
import unittest

ROOT = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(ROOT, ${JSON.stringify(data)}), encoding="utf8") as file:
    CHECKED = json.load(file)
sys.path += [os.path.join(ROOT, folder) for folder in ${JSON.stringify(folders)}]

LOAD = """
import importlib.util, os, sys
root, path, *names = sys.argv[1:]
sys.path[:0] = [root, os.path.join(root, os.path.dirname(path)), os.path.join(root, "src")]
steps = os.path.splitext(path)[0].split("/")
module = ".".join(steps)
if all(step.isidentifier() for step in steps):
    loaded = importlib.import_module(module)
else:
    spec = importlib.util.spec_from_file_location("loaded", os.path.join(root, path))
    loaded = sys.modules["loaded"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
"""

PROVIDE = LOAD + """
missing = [name for name in names if not hasattr(loaded, name)]
sys.exit("missing: " + ", ".join(missing) if missing else 0)
"""

CALL = LOAD + """
for name in names:
    getattr(loaded, name)()
"""

DOCTEST = LOAD + """
import ast, doctest

class Checker(doctest.OutputChecker):
    # Two spellings of one value are the same: quotes, and the order of sets and dictionaries.
    def check_output(self, want, got, flags):
        if super().check_output(want, got, flags):
            return True
        try:
            return repr(type(ast.literal_eval(want.strip()))) == repr(type(ast.literal_eval(got.strip()))) and (
                ast.literal_eval(want.strip()) == ast.literal_eval(got.strip())
            )
        except (SyntaxError, ValueError):
            return False

runner = doctest.DocTestRunner(Checker(), verbose=False)
for each in doctest.DocTestFinder().find(loaded, module):
    runner.run(each)
sys.exit(1 if runner.failures else 0 if runner.tries else "no doctest was found")
"""


def statements_of(text):
    statement = ""
    for part in text.split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            if re.sub(r"--.*|/\\*[\\s\\S]*?\\*/|[\\s;]", "", statement):
                yield statement
            statement = ""


def has_parameters(statement):
    return re.search(r"[?]|[:@$][A-Za-z_]", re.sub(r"'(?:[^']|'')*'|--.*", "", statement)) is not None


def run(*argv):
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *argv], cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf8", timeout=20
    )


def lines_of(text):
    return [line.rstrip() for line in text.strip("\\n").rstrip().split("\\n")]


class ProjectTest(unittest.TestCase):
    maxDiff = None

    def test_files_parse(self):
        for path in CHECKED["parse"]:
            with self.subTest(path), open(os.path.join(ROOT, path), "rb") as source:
                compile(source.read(), path, "exec", dont_inherit=True)

    def try_module(self, program, path, names=()):
        with self.subTest(path):
            result = run("-c", program, ROOT, path, *names)
            self.assertEqual(result.returncode, 0, (result.stdout + result.stderr)[-4000:])

    def test_modules_provide_their_names(self):
        for each in CHECKED["load"]:
            self.try_module(PROVIDE, each["path"], each["names"])

    def test_functions_that_are_tests(self):
        for each in CHECKED["functions"]:
            self.try_module(CALL, each["path"], each["names"])

    def test_doctests(self):
        for each in CHECKED["doctests"]:
            self.try_module(DOCTEST, each["path"])

    def test_programs_run_to_their_end(self):
        for argv in CHECKED["runs"]:
            with self.subTest(" ".join(argv)):
                result = run(*argv[1:])
                self.assertEqual(result.returncode, 0, result.stderr[-4000:])

    def test_sql_runs_in_sqlite(self):
        database = sqlite3.connect(":memory:")
        for path in CHECKED["sql"]:
            with open(os.path.join(ROOT, path), encoding="utf8") as file:
                for statement in statements_of(file.read()):
                    with self.subTest(f"{path}: {statement.strip()[:80]}"):
                        # Values are not known, names are.
                        database.executescript("EXPLAIN " * has_parameters(statement) + statement)

    def test_examples_print_what_the_talk_says(self):
        for each in CHECKED["examples"]:
            argv, output = each["argv"], each["output"]
            with self.subTest(" ".join(argv)):
                result = run(*argv[1:])
                self.assertEqual(
                    lines_of(result.stdout or result.stderr), lines_of("\\n".join(output)), result.stderr[-4000:]
                )


if __name__ == "__main__":
    unittest.main()
`;
