import type { ProjectFile } from "#shared/contracts/plan.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { isShownInPart, isTemplate } from "../assembling/parts.ts";
import { baseName, folderOf, type Paths, withoutEnding } from "../paths.ts";
import { nodeCheck, pythonCheck } from "./check-files.ts";
import type { Example } from "./examples.ts";
import { isTest } from "./tests.ts";

/** What the generated checks try, as they read it. Paths are relative to the project. */
export interface Checked {
  /** Files that must parse. */
  parse: string[];
  /** Files that are loaded, with the names they must provide. */
  load: { path: string; names: string[] }[];
  /** Commands with the lines they must print. */
  examples: Example[];
}

export interface Checks {
  files: ProjectFile[];
  commands: string[][];
  /** The talk's own tests that run. */
  tests: string[];
  checked: Checked;
}

export interface ToCheck {
  files: readonly SourceFile[];
  examples: readonly Example[];
}

const MOST_PARSED = 150;
const MOST_LOADED = 40;
const MOST_TESTS = 40;

/** Checks for all that can be tried without a model, without a network and without installing anything. */
export function checksFor({ files, examples }: ToCheck, paths: Paths): Checks {
  const node = checkedIn(files.filter((file) => file.language !== null && file.language !== "python"));
  const python = checkedIn(files.filter((file) => file.language === "python"));
  const inNode: Checked = {
    ...node,
    examples: examples.filter(({ argv }) => argv[0] === "node"),
  };
  const inPython: Checked = {
    ...python,
    examples: examples.filter(({ argv }) => argv[0] === "python3"),
  };
  const nodeTests = testsIn(files, /^node:test$/).filter(({ language: of }) => of !== "python");
  const pythonTests = testsIn(files, /^unittest$/).filter(({ path }) => moduleOf(path) !== null);
  const sides = [
    ...(isEmpty(inNode) ? [] : [nodeSide(inNode, nodeTests, paths)]),
    ...(isEmpty(inPython) ? [] : [pythonSide(inPython, pythonTests, paths)]),
  ];
  return {
    files: sides.flatMap((side) => side.files),
    commands: sides.map(({ command }) => command),
    tests: [...nodeTests, ...pythonTests].map(({ path }) => path),
    checked: {
      parse: [...inNode.parse, ...inPython.parse],
      load: [...inNode.load, ...inPython.load],
      examples: [...examples],
    },
  };
}

/** Every file must parse; one that only declares, and needs nothing but the runtime, is loaded too. */
const checkedIn = (files: readonly SourceFile[]): Pick<Checked, "parse" | "load"> => ({
  parse: files
    .filter(isCheckable)
    .slice(0, MOST_PARSED)
    .map(({ path }) => path),
  load: files
    .filter(
      ({ isPlain, reading, path, language }) =>
        isPlain &&
        reading?.declares &&
        reading.free.length === 0 &&
        reading.exports.length > 0 &&
        !isTest(path) &&
        (language !== "python" || moduleOf(path) !== null),
    )
    .slice(0, MOST_LOADED)
    .map(({ path, reading }) => ({ path, names: reading?.exports.slice(0, 100) ?? [] })),
});

/** Node checks no JSX, and strips types from files named for it alone. */
const isCheckable = ({ path, content, reading }: SourceFile): boolean =>
  // What is known to be no whole program is not tried.
  !(reading?.parses === false && (isShownInPart(content, reading) || isTemplate(content, reading))) &&
  (/\.(?:[cm]?ts|py)$/.test(path) || (/\.[cm]?js$/.test(path) && !reading?.needsBuild));

const testsIn = (files: readonly SourceFile[], framework: RegExp): SourceFile[] =>
  files
    .filter(
      ({ isPlain, reading }) =>
        isPlain && reading?.imports.some(({ specifier }) => framework.test(specifier)),
    )
    .slice(0, MOST_TESTS);

const isEmpty = ({ parse, examples }: Checked): boolean => parse.length + examples.length === 0;

/** One test at a time: each is a process, and the sandbox counts processes and threads. */
function nodeSide(checked: Checked, tests: readonly SourceFile[], paths: Paths) {
  const path = paths.claim("test/project.test.mjs");
  const folder = folderOf(path);
  const data = paths.claim(folder === "" ? "project.json" : `${folder}/project.json`);
  return {
    files: [
      { path, content: nodeCheck(baseName(data), folder === "" ? "./" : "../") },
      { path: data, content: `${JSON.stringify(checked, null, 2)}\n` },
    ],
    command: ["node", "--test", "--test-concurrency=1", path, ...tests.map((file) => literal(file.path))],
  };
}

/** Node takes the paths of tests for patterns, and passes where one finds nothing. */
const literal = (path: string): string => path.replace(/[[(]/g, "[$&]");

function pythonSide(checked: Checked, tests: readonly SourceFile[], paths: Paths) {
  const path = paths.claim("test_project.py");
  const data = paths.claim("test_project.json");
  const folders = [...new Set(["src", ...tests.map((file) => folderOf(file.path))])].filter(Boolean);
  const modules = [withoutEnding(path), ...tests.flatMap((file) => moduleOf(file.path) ?? [])];
  return {
    files: [
      { path, content: pythonCheck(data, folders) },
      { path: data, content: `${JSON.stringify(checked, null, 2)}\n` },
    ],
    command: ["python3", "-m", "unittest", ...modules],
  };
}

/** How Python imports a file from the project's root, or null where its name is no name in Python. */
export function moduleOf(path: string): string | null {
  const steps = withoutEnding(path).split("/");
  return steps.every((step) => /^[A-Za-z_]\w*$/.test(step)) ? steps.join(".") : null;
}
