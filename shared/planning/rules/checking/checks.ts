import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import type { SourceFile } from "../assembling/assemble.ts";
import { isShownInPart, isTemplate } from "../assembling/partial-code.ts";
import { baseName, folderOf, type Paths, withoutEnding } from "../paths.ts";
import { whyNotOurPython } from "../analysis/unsupported-python.ts";
import { nodeCheck, pythonCheck } from "./check-templates.ts";
import { doctestsIn } from "./doctests.ts";
import type { Example } from "./examples.ts";
import { whyNoTestRuns } from "./effective-tests.ts";
import { whyNotStarted } from "./not-started.ts";
import { isTest } from "./test-paths.ts";

/** What the generated checks try, as they read it. Paths are relative to the project. */
export interface Checked {
  /** Files that must parse. */
  parse: string[];
  /** Files that are loaded, with the names they must provide. */
  load: { path: string; names: string[] }[];
  /** Commands with the lines they must print. */
  examples: Example[];
  /** Programs that must run to their end. */
  runs: string[][];
  /** Modules of Python with the number of their doctests. */
  doctests: { path: string; count: number }[];
  /** Tests in Python that are plain functions. */
  functions: { path: string; names: string[] }[];
  /** SQL that must run in SQLite, in this order. */
  sql: string[];
}

export interface Checks {
  files: ProjectFile[];
  commands: string[][];
  /** The talk's own tests of which at least one runs and has to pass. */
  tests: string[];
  checked: Checked;
}

export interface ToCheck {
  files: readonly SourceFile[];
  examples: readonly Example[];
  /** Pieces of Python that are no files, and should be. */
  pieces?: readonly string[];
  /** SQL that runs in SQLite, tables first. */
  sql?: readonly string[];
}

const MOST_PARSED = 150;
const MOST_LOADED = 40;
const MOST_TESTS = 40;
const MOST_RUNS = 20;

/** Checks for all that can be tried without a model, without a network and without installing anything. */
export function checksFor({ files, examples, pieces = [], sql = [] }: ToCheck, paths: Paths): Checks {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const of = (program: "node" | "python3"): Checked => {
    const own = files.filter(
      ({ language }) => language !== null && (language === "python") === (program === "python3"),
    );
    const shown = examples.filter(({ argv }) => argv[0] === program);
    const python = program === "python3";
    return {
      parse: [...own.filter(isCheckable).map(({ path }) => path), ...(python ? pieces : [])].slice(
        0,
        MOST_PARSED,
      ),
      load: own
        .filter(canBeLoaded)
        .filter(({ path, reading }) => !isTest(path) && reading?.exports.length)
        .slice(0, MOST_LOADED)
        .map(({ path, reading }) => ({ path, names: reading?.exports.slice(0, 100) ?? [] })),
      examples: shown,
      runs: own
        .filter((file) => runsToItsEnd(file, byPath) && !shown.some(({ argv }) => argv[1] === file.path))
        .slice(0, MOST_RUNS)
        .map(({ path }) => [program, path]),
      doctests: own
        .filter((file) => canBeLoaded(file) || runsToItsEnd(file, byPath))
        .flatMap((file) => {
          const { count, why } = doctestsIn(file);
          return count > 0 && why === null ? [{ path: file.path, count }] : [];
        })
        .slice(0, MOST_TESTS),
      functions: own
        .filter(canBeLoaded)
        .flatMap((file) => {
          const names = testFunctionsIn(file);
          return names.length > 0 ? [{ path: file.path, names }] : [];
        })
        .slice(0, MOST_TESTS),
      sql: python ? [...sql] : [],
    };
  };
  const inNode = of("node");
  const inPython = of("python3");
  const nodeTests = testsIn(files, /^node:test$/, /^(?![ \t]*(?:\/\/|\/?\*)).*\b(?:test|it)\(/m).filter(
    ({ language }) => language !== "python",
  );
  const pythonTests = testsIn(files, /^unittest$/, /^[ \t]*(?:async )?def test/m).filter(
    ({ path }) => moduleOf(path) !== null,
  );
  const sides = [
    ...(isEmpty(inNode) ? [] : [nodeSide(inNode, nodeTests, paths)]),
    ...(isEmpty(inPython) ? [] : [pythonSide(inPython, pythonTests, paths)]),
  ];
  return {
    files: sides.flatMap((side) => side.files),
    commands: sides.map(({ command }) => command),
    tests: [...nodeTests, ...pythonTests]
      .filter((file) => whyNoTestRuns(file, byPath) === null)
      .map(({ path }) => path),
    checked: {
      parse: [...inNode.parse, ...inPython.parse],
      load: [...inNode.load, ...inPython.load],
      examples: [...examples],
      runs: [...inNode.runs, ...inPython.runs],
      doctests: inPython.doctests,
      functions: inPython.functions,
      sql: inPython.sql,
    },
  };
}

/** One that only declares, and needs nothing but the runtime, is loaded safely. */
const canBeLoaded = ({ isPlain, reading }: SourceFile): boolean =>
  isPlain && reading?.declares === true && reading.free.length === 0;

const runsToItsEnd = (file: SourceFile, byPath: ReadonlyMap<string, SourceFile>): boolean =>
  file.isPlain &&
  file.reading?.runs === true &&
  file.reading.free.length === 0 &&
  file.reading.brought.length === 0 &&
  !isTest(file.path) &&
  whyNotStarted(file, byPath) === null;

/** Tests that are functions without arguments, as pytest would find them. */
const testFunctionsIn = ({ language, path, content }: SourceFile): string[] =>
  language === "python" && isTest(path)
    ? [...content.matchAll(/(?<!^@.*\n)^def (test_\w{1,80})\(\s*\)/gm)]
        .map(([, name = ""]) => name)
        .slice(0, 100)
    : [];

/** Node checks no JSX, and strips types from files named for it alone. */
const isCheckable = ({ path, content, language, reading }: SourceFile): boolean =>
  whyNotOurPython(content, language) === null &&
  // What is known to be no whole program is not tried.
  !(reading?.parses === false && (isShownInPart(content, reading) || isTemplate(content, reading))) &&
  (/\.(?:[cm]?ts|py)$/.test(path) || (/\.[cm]?js$/.test(path) && !reading?.needsBuild));

const testsIn = (files: readonly SourceFile[], framework: RegExp, test: RegExp): SourceFile[] =>
  files
    .filter(
      ({ isPlain, reading, content }) =>
        isPlain && test.test(content) && reading?.imports.some(({ specifier }) => framework.test(specifier)),
    )
    .slice(0, MOST_TESTS);

const isEmpty = ({ parse, examples, sql }: Checked): boolean =>
  parse.length + examples.length + sql.length === 0;

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
