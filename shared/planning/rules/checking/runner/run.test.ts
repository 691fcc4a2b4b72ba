import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { How, ServerRequest } from "../how.ts";
// @ts-expect-error It is a program of the projects, without types.
import { needIn } from "./needs.mjs";

const scratch = mkdtempSync(join(tmpdir(), "runner-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What the runner says of checks of a project: a line for each. */
function resultsOf(files: Record<string, string>, hows: readonly How[], options: readonly string[] = []) {
  const folder = mkdtempSync(join(scratch, "project-"));
  cpSync(import.meta.dirname, join(folder, "checks"), { recursive: true });
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  const checks = hows.map((how, at) => ({ id: `C-${at + 1}`, ran: "it", expects: "it works", how }));
  writeFileSync(join(folder, "checks/checks.json"), JSON.stringify({ programs: [], checks }));
  const argv = [...options, join(folder, "checks/run.mjs"), "--json"];
  const { stdout } = runOf(argv);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .flatMap(({ check, outcome, came_out }) =>
      check ? [[outcome, came_out].filter(Boolean).join(": ")] : [],
    );
}

/** The runner ends with 1 where a check failed. */
function runOf(argv: readonly string[]): { stdout: string } {
  try {
    return { stdout: execFileSync(process.execPath, argv, { encoding: "utf8" }) };
  } catch (error) {
    return error as { stdout: string };
  }
}

const requestOf = (fields: Partial<ServerRequest>): ServerRequest => ({
  ...{ method: "GET", path: "/", headers: {}, body: null, status: null, expected: null },
  ...fields,
});

const SERVER = `import { createServer } from "node:http";

createServer((request, response) => response.end("[]")).listen(3000);
`;
const server = (path: string, ...requests: ServerRequest[]): How => ({ by: "server", path, requests });

test("a check without the time that it may take is not run", () => {
  const clock = "let at = 0; const now = Date.now; Date.now = () => now() + 50_000 * at++;";
  expect(
    resultsOf(
      { "a.mjs": "" },
      [{ by: "program", argv: ["node", "a.mjs"] }],
      [`--import=data:text/javascript,${encodeURIComponent(clock)}`],
    ),
  ).toEqual(["not_run: There was no time left for it."]);
});

test("a request that cannot be made says nothing of the server", () => {
  expect(resultsOf({ "server.mjs": SERVER }, [server("server.mjs", requestOf({ body: "{}" }))])).toEqual([
    "not_run: Request with GET/HEAD method cannot have body.",
  ]);
});

test("a server that listens twice is asked at its first port", () => {
  const twice = `${SERVER}createServer((request, response) => response.end("{}")).listen(3001);\n`;
  expect(
    resultsOf({ "server.mjs": twice }, [server("server.mjs", requestOf({ status: 200, expected: "[]" }))]),
  ).toEqual(["held"]);
});

test.each<[string, string, string]>([
  ["what it gives", "return size / 2;", "held"],
  ["another value", "return size;", "failed: 4"],
  ["another value, with a warning", 'console.error("careful");\n  return size;', "failed: 4"],
  ["an end of the process", "process.exit(0);", "failed: It ends before the call is over."],
])("a call is compared: %s", (_, body, result) => {
  const code = `function half(size) {\n  ${body}\n}\n`;
  const call = { expression: "half(4)", expected: "2", isLiteral: true } as const;
  expect(
    resultsOf({ "script.js": code, "module.mjs": `export ${code}` }, [
      { by: "node", does: "value", path: "script.js", isModule: false, ...call },
      { by: "node", does: "value", path: "module.mjs", isModule: true, ...call },
    ]),
  ).toEqual([result, result]);
});

test("what must come out is no code", () => {
  const value: How = {
    ...{ by: "node", does: "value", path: "half.js", isModule: false, expression: "half(4)" },
    expected: "process.exit(0)",
    isLiteral: false,
  };
  expect(resultsOf({ "half.js": "function half(size) { return size / 2; }" }, [value])).toEqual([
    "failed: 2",
  ]);
});

test.each<[string, string, string]>([
  ["true", "True", "held"],
  ['["true", null]', '["true", None]', "held"],
  ['"true"', '"True"', "failed: 'True'"],
])("JSON for what Python gives: %s for %s", (expected, value, result) => {
  const code = `def tide(hour):\n    return ${value}\n`;
  const how: How = { by: "python", does: "value", path: "tide.py", expression: "tide(4)", expected };
  expect(resultsOf({ "tide.py": code }, [how])).toEqual([result]);
});

const DOCTESTS: How = { by: "python", does: "doctest", path: "tide.py" };

test.each<[string, string, string]>([
  ["that is what is printed", ">>> print('... --- ...')\n... --- ...", "held"],
  [
    "for what is left out",
    ">>> [1, 2, 3]\n[1, ...]",
    "not_run: the expected output of its doctests is incomplete",
  ],
  ["beside another mistake", ">>> [1, 2, 3]\n[1, ...]\n>>> 1\n2", "failed: 1 returned 1, not 2"],
  [
    "with the option for it",
    ">>> [1, 2]  # doctest: +ELLIPSIS\n[2, ...]",
    "failed: [1, 2]  # doctest: +ELLIPSIS returned [1, 2], not [2, ...]",
  ],
  [
    "in a traceback",
    ">>> int('1')\nTraceback (most recent call last):\n    ...\nValueError: no",
    "failed: int('1') returned 1, not Traceback (most recent call last):\n    ...\nValueError: no",
  ],
])("a doctest has dots: %s", (_, doctests, result) => {
  expect(resultsOf({ "tide.py": `"""\n${doctests}\n"""\n` }, [DOCTESTS])).toEqual([result]);
});

test.each<[string, string, string]>([
  ["node", `fs.mkdirSync("/proc/tides")`, "not_run: It needs /proc/tides, which is not here: Error: ENOENT"],
  [
    "node",
    `fs.readFileSync("/data/tides.csv")`,
    "not_run: It needs /data/tides.csv, which is not here: Error:",
  ],
  ["node", `fs.readFileSync(require("node:path").join(__dirname, "a.csv"))`, "failed: Error: ENOENT"],
  ["node", `fs.readFileSync("a.csv")`, "failed: Error: ENOENT"],
  [
    "python3",
    `open("/data/tides.csv")`,
    "not_run: It needs /data/tides.csv, which is not here: FileNotFound",
  ],
  ["python3", `open("a.csv")`, "failed: FileNotFoundError"],
  ["python3", `open(__import__("tempfile").gettempdir() + "/tides/a.csv")`, "failed: FileNotFoundError"],
])("a place outside the project is not here: %s %s", (program, code, result) => {
  const path = program === "node" ? "tides.cjs" : "tides.py";
  const content = program === "node" ? `const fs = require("node:fs");\n${code};\n` : `${code}\n`;
  const [came] = resultsOf({ [path]: content }, [{ by: "program", argv: [program, path] }]);
  expect(came).toMatch(new RegExp(`^${result}`));
});

test.each<[string, string | null]>([
  ["ModuleNotFoundError: No module named '_tkinter'", "_tkinter, which is not here"],
  ["ModuleNotFoundError: No module named 'tides'", null],
  ["reads the tides: getaddrinfo ENOTFOUND tides.example", "the network"],
  ["urllib.error.URLError: <urlopen error [Errno -3] Temporary failure in name resolution>", "the network"],
  ["Error: EROFS: read-only file system, mkdir '/data'", "/data, which is not here"],
  ["PermissionError: [Errno 13] Permission denied: '/data'", "/data, which is not here"],
  ["Error: EACCES: permission denied, open 'C:\\tides.csv'", "C:\\tides.csv, which is not here"],
  ["Error: ENOENT: no such file or directory, open 'tides.csv'", null],
  ["AssertionError: 3 != 4", null],
])("what is not here by an error: %s", (error, need) => {
  expect(needIn(error)).toBe(need);
});

test("a program that goes on is not known to be wrong, one that must print something is", () => {
  const files = { "tides.mjs": "setInterval(() => {}, 1000);" };
  const run: How = { by: "program", argv: ["node", "tides.mjs"] };
  expect(resultsOf(files, [run, { ...run, output: ["high"] }])).toEqual([
    "not_run: It did not end in time.",
    "failed: It did not end in time.",
  ]);
}, 40_000);

test("a program that prints something before it needs what is not here is not known to be wrong", () => {
  const files = { "tides.py": "print('high', flush=True)\nopen('/data/tides.csv')\n" };
  const run: How = { by: "program", argv: ["python3", "tides.py"], output: ["high", "3"] };
  expect(resultsOf(files, [run])).toEqual([
    expect.stringMatching(/^not_run: It needs \/data\/tides.csv, which is not here/),
  ]);
});

test("sets are printed in any order", () => {
  const files = { "tides.py": "print({'high', 'low', 'ebb', 'flow', 'spring', 'neap'}, 1)\n" };
  const run: How = { by: "program", argv: ["python3", "tides.py"] };
  const set = "{'ebb', 'flow', 'high', 'low', 'neap', 'spring'}";
  expect(
    resultsOf(files, [
      { ...run, output: [`${set} 1`] },
      { ...run, prints: [`${set} 1`] },
      { ...run, output: [`${set.replace("ebb", "tide")} 1`] },
    ]).map((result) => result.split(":")[0]),
  ).toEqual(["held", "held", "failed"]);
});

test("a prompt with a module of another name is not tried", () => {
  const how: How = {
    ...{ by: "python", does: "prompt", path: "tide.py" },
    statements: ">>> from tides import half\n>>> half(4)\n2.0\n",
  };
  expect(resultsOf({ "tide.py": "def half(size):\n    return size / 2\n" }, [how])).toEqual([
    "not_run: it imports tides, which is not here",
  ]);
});
