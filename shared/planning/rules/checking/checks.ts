import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { unsupportedPythonReason } from "../analysis/unsupported-python.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { isPartial, isTemplate } from "../assembling/partial-code.ts";
import { baseName, folderOf, type Paths, withoutExtension } from "../paths.ts";
import { nodeCheckSource, pythonCheckSource } from "./check-templates.ts";
import { doctestsIn } from "./doctests.ts";
import { noEffectiveTestReason } from "./effective-tests.ts";
import type { Example } from "./examples.ts";
import { notStartedReason } from "./not-started.ts";
import { isTestPath } from "./test-paths.ts";

/** The data of the generated checks, which they read as JSON. Paths are relative to the project. */
export interface Checked {
  /** Files that must parse. */
  parse: string[];
  /** Files that must load, with the names that they must export. */
  load: { path: string; names: string[] }[];
  /** Commands with the lines that they must print. */
  examples: Example[];
  /** Programs that must exit with code 0. */
  runs: string[][];
  /** Python modules with the number of their doctests. */
  doctests: { path: string; count: number }[];
  /** Python test functions outside a class. */
  functions: { path: string; names: string[] }[];
  /** SQL that must run in SQLite, in this order. */
  sql: string[];
}

export interface Checks {
  files: ProjectFile[];
  commands: string[][];
  /** Test files of the conversation in which at least one test runs and must pass. */
  tests: string[];
  checked: Checked;
}

export interface CheckInput {
  files: readonly SourceFile[];
  examples: readonly Example[];
  /** Python sketches that should be whole programs: they must parse. */
  sketches?: readonly string[];
  /** SQL that runs in SQLite, tables first. */
  sql?: readonly string[];
}

const MAX_PARSED = 150;
const MAX_LOADED = 40;
const MAX_TESTS = 40;
const MAX_RUNS = 20;

/** Generates the checks that need no model, no network and no installation. */
export function checksFor({ files, examples, sketches = [], sql = [] }: CheckInput, paths: Paths): Checks {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const checksOf = (program: "node" | "python3"): Checked => {
    const own = files.filter(
      ({ language }) => language !== null && (language === "python") === (program === "python3"),
    );
    const ownExamples = examples.filter(({ argv }) => argv[0] === program);
    const isPython = program === "python3";
    return {
      parse: [...own.filter(isCheckable).map(({ path }) => path), ...(isPython ? sketches : [])].slice(
        0,
        MAX_PARSED,
      ),
      load: own
        .filter(canBeLoaded)
        .filter(({ path, analysis }) => !isTestPath(path) && analysis?.exports.length)
        .slice(0, MAX_LOADED)
        .map(({ path, analysis }) => ({ path, names: analysis?.exports.slice(0, 100) ?? [] })),
      examples: ownExamples,
      runs: own
        .filter(
          (file) =>
            canRunToCompletion(file, byPath) && !ownExamples.some(({ argv }) => argv[1] === file.path),
        )
        .slice(0, MAX_RUNS)
        .map(({ path }) => [program, path]),
      doctests: own
        .filter((file) => canBeLoaded(file) || canRunToCompletion(file, byPath))
        .flatMap((file) => {
          const { count, why } = doctestsIn(file);
          return count > 0 && why === null ? [{ path: file.path, count }] : [];
        })
        .slice(0, MAX_TESTS),
      functions: own
        .filter(canBeLoaded)
        .flatMap((file) => {
          const names = testFunctionsIn(file);
          return names.length > 0 ? [{ path: file.path, names }] : [];
        })
        .slice(0, MAX_TESTS),
      sql: isPython ? [...sql] : [],
    };
  };
  const inNode = checksOf("node");
  const inPython = checksOf("python3");
  const nodeTests = testsIn(files, /^node:test$/, /^(?![ \t]*(?:\/\/|\/?\*)).*\b(?:test|it)\(/m).filter(
    ({ language }) => language !== "python",
  );
  const pythonTests = testsIn(files, /^unittest$/, /^[ \t]*(?:async )?def test/m).filter(
    ({ path }) => pythonModuleOf(path) !== null,
  );
  const suites = [
    ...(isEmpty(inNode) ? [] : [nodeChecks(inNode, nodeTests, paths)]),
    ...(isEmpty(inPython) ? [] : [pythonChecks(inPython, pythonTests, paths)]),
  ];
  return {
    files: suites.flatMap((side) => side.files),
    commands: suites.map(({ command }) => command),
    tests: [...nodeTests, ...pythonTests]
      .filter((file) => noEffectiveTestReason(file, byPath) === null)
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

/** A file without side effects, packages and undefined names can be loaded safely. */
const canBeLoaded = ({ isSelfContained, analysis }: SourceFile): boolean =>
  isSelfContained && analysis?.onlyDeclares === true && analysis.free.length === 0;

const canRunToCompletion = (file: SourceFile, byPath: ReadonlyMap<string, SourceFile>): boolean =>
  file.isSelfContained &&
  file.analysis?.runs === true &&
  file.analysis.free.length === 0 &&
  file.analysis.hostGlobals.length === 0 &&
  !isTestPath(file.path) &&
  notStartedReason(file, byPath) === null;

/** Test functions without parameters, as pytest collects them. */
const testFunctionsIn = ({ language, path, content }: SourceFile): string[] =>
  language === "python" && isTestPath(path)
    ? [...content.matchAll(/(?<!^@.*\n)^def (test_\w{1,80})\(\s*\)/gm)]
        .map(([, name = ""]) => name)
        .slice(0, 100)
    : [];

/** Node parses no JSX, and strips types only from files with a TypeScript extension. */
const isCheckable = ({ path, content, language, analysis }: SourceFile): boolean =>
  unsupportedPythonReason(content, language) === null &&
  // Partial code and templates cannot parse.
  !(analysis?.parses === false && (isPartial(content, analysis) || isTemplate(content, analysis))) &&
  (/\.(?:[cm]?ts|py)$/.test(path) || (/\.[cm]?js$/.test(path) && !analysis?.needsBuild));

const testsIn = (files: readonly SourceFile[], framework: RegExp, test: RegExp): SourceFile[] =>
  files
    .filter(
      ({ isSelfContained, analysis, content }) =>
        isSelfContained &&
        test.test(content) &&
        analysis?.imports.some(({ specifier }) => framework.test(specifier)),
    )
    .slice(0, MAX_TESTS);

const isEmpty = ({ parse, examples, sql }: Checked): boolean =>
  parse.length + examples.length + sql.length === 0;

/** Runs one test file at a time: each is a process, and the sandbox limits processes and threads. */
function nodeChecks(checked: Checked, tests: readonly SourceFile[], paths: Paths) {
  const path = paths.claim("test/project.test.mjs");
  const folder = folderOf(path);
  const data = paths.claim(folder === "" ? "project.json" : `${folder}/project.json`);
  return {
    files: [
      { path, content: nodeCheckSource(baseName(data), folder === "" ? "./" : "../") },
      { path: data, content: `${JSON.stringify(checked, null, 2)}\n` },
    ],
    command: ["node", "--test", "--test-concurrency=1", path, ...tests.map((file) => escapeGlob(file.path))],
  };
}

/** Node treats the paths of tests as glob patterns, and passes where a pattern matches nothing. */
const escapeGlob = (path: string): string => path.replace(/[[(]/g, "[$&]");

function pythonChecks(checked: Checked, tests: readonly SourceFile[], paths: Paths) {
  const path = paths.claim("test_project.py");
  const data = paths.claim("test_project.json");
  const folders = [...new Set(["src", ...tests.map((file) => folderOf(file.path))])].filter(Boolean);
  const modules = [withoutExtension(path), ...tests.flatMap((file) => pythonModuleOf(file.path) ?? [])];
  return {
    files: [
      { path, content: pythonCheckSource(data, folders) },
      { path: data, content: `${JSON.stringify(checked, null, 2)}\n` },
    ],
    command: ["python3", "-m", "unittest", ...modules],
  };
}

/** The dotted Python module of a path, or null where a segment is not an identifier. */
export function pythonModuleOf(path: string): string | null {
  const steps = withoutExtension(path).split("/");
  return steps.every((step) => /^[A-Za-z_]\w*$/.test(step)) ? steps.join(".") : null;
}
