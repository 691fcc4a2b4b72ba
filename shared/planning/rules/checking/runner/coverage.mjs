// Finds which lines of the project's programs the checks run.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ROOT, run } from "./process.mjs";

const PROGRAM = fileURLToPath(new URL("python.py", import.meta.url));

/** Makes all programs that are started from now on note which lines they run; returns where. */
export function startCoverage() {
  const folder = mkdtempSync(join(tmpdir(), "coverage-"));
  process.env.CHECK_COVERAGE = folder;
  process.env.NODE_V8_COVERAGE = folder;
  process.env.PYTHONPATH = fileURLToPath(new URL(".", import.meta.url));
  return folder;
}

/** The lines with code of each program, and those of them that ran. */
export function coverageIn(folder, programs) {
  for (const name of ["CHECK_COVERAGE", "NODE_V8_COVERAGE", "PYTHONPATH"]) delete process.env[name];
  const texts = new Map(programs.map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
  const ran = new Map(programs.map((path) => [path, new Set()]));
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), "utf8");
    if (name.endsWith(".lines")) addPythonLines(text, ran);
    else if (name.endsWith(".json")) addNodeLines(text, texts, ran);
  }
  rmSync(folder, { recursive: true, force: true });
  const statements = pythonStatements(programs.filter((path) => path.endsWith(".py")));
  return programs.map((path) => {
    const lines = statements[path] ?? codeLinesOf(texts.get(path));
    return { path, lines: lines.length, ran: lines.filter((line) => ran.get(path).has(line)) };
  });
}

function addPythonLines(text, ran) {
  for (const [, line, path] of text.matchAll(/^(\d+) (.*)$/gm)) ran.get(path)?.add(Number(line));
}

/** V8 gives ranges with counts, the inner ones after the outer ones that they correct. */
function addNodeLines(text, texts, ran) {
  for (const { url, functions } of JSON.parse(text).result) {
    const path = [...texts.keys()].find((each) => pathToFileURL(join(ROOT, each)).href === url);
    if (path === undefined) continue;
    const source = texts.get(path);
    const counts = new Uint8Array(source.length);
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges)
        counts.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    let at = 0;
    for (const [index, line] of source.split("\n").entries()) {
      const first = at + line.search(/\S|$/);
      if (counts[first] === 1) ran.get(path).add(index + 1);
      at += line.length + 1;
    }
  }
}

/** The lines with code of JavaScript: not blank, no comment, more than brackets. */
const codeLinesOf = (source) =>
  source.split("\n").flatMap((line, at) => (/^\s*(?:$|\/[/*]|\*|[\])}>,;]+\s*$)/.test(line) ? [] : at + 1));

function pythonStatements(paths) {
  if (paths.length === 0) return {};
  const { status, stdout } = run(["python3", PROGRAM, "statements"], JSON.stringify({ paths }));
  return status === 1 ? JSON.parse(stdout) : {};
}
