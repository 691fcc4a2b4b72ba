import type { Intent, Proof } from "@dreamcatcher/contracts/plan";
import { unsupportedLanguageOf } from "../analysis/languages.ts";
import type { Assembly, SketchFile, SourceFile } from "../assembling/assemble.ts";
import { boundedList, commandLine } from "../text.ts";
import type { Checks } from "./checks.ts";
import { mainSketchFaults } from "./main-sketch.ts";
import { notTriedReason } from "./not-tried.ts";
import type { SqlChecks } from "./sql.ts";
import { isPage, syntaxChecker } from "./syntax.ts";
import { transitiveImports } from "./transitive-imports.ts";
import { undefinedNamesIn } from "./undefined-names.ts";
import { undefinedPageFunctions } from "./undefined-page-functions.ts";

export interface Evidence {
  intent: Intent;
  assembly: Assembly;
  checks: Checks;
  sql: SqlChecks;
  /** The sketch that should have been the requested program. */
  mainSketch: SketchFile | null;
  /** The conversation's input at Python's prompt. */
  promptLines: string;
}

/**
 * What a passing run of the checks proves about the conversation. Its tests, doctests and examples can be
 * right or wrong, so they count. A program or SQL that runs counts only where that is all there is to run,
 * and no app was requested. That a file parses or a module loads proves only that it is complete.
 */
export function proofOf({ intent, assembly, checks, sql, mainSketch, promptLines }: Evidence): Proof {
  const { files, sketches } = assembly;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const checkSyntax = syntaxChecker();
  const results = files.map((file) => ({
    file,
    syntax: checkSyntax(file),
    undefinedNames: undefinedNamesIn(file, files),
  }));
  const tried = filesTriedBy(checks, byPath);

  const faults = mainSketch ? mainSketchFaults(mainSketch, files) : [];
  const untried: { file: SourceFile; why: string }[] = [];
  for (const { file, syntax, undefinedNames } of results) {
    const ownFaults = [
      ...(syntax?.fault ? [syntax.fault] : []),
      ...undefinedNames.certain.map((name) => `${file.path} uses ${name}, which nothing defines`),
      ...(isPage(file) && syntax ? undefinedPageFunctions(file, files) : []).map(
        (name) => `${file.path} calls ${name}, which nothing defines`,
      ),
      ...file.missingExports.map((name) => `${file.path} imports ${name}, which does not define it`),
    ];
    faults.push(...ownFaults);
    if (ownFaults.length > 0 || tried.has(file) || syntax?.checked) continue;
    const why = notTriedReason(file, {
      undefinedNames: undefinedNames.possible,
      byPath,
      sql,
      promptLines,
      isParsed: syntax !== null,
    });
    if (why !== null) untried.push({ file, why });
  }

  const excerpts = sketches.filter((sketch) => sketch !== mainSketch);
  const statements = checkedStatements(checks, byPath);
  const structures = results.flatMap(({ syntax }) => syntax?.checked ?? []);
  const completed = completedRuns(checks, byPath);
  const areAllTried = !untried.some(({ file }) => isProgram(file)) && !excerpts.some(isProgram);
  const isApp = intent.kind === "web_app" || intent.kind === "api";
  const [counting, notCounting] =
    statements.length > 0 || (areAllTried && !isApp)
      ? [[...completed, ...structures], []]
      : areAllTried
        ? [structures, completed]
        : [[], [...completed, ...structures]];
  return {
    tried: boundedList([...statements, ...counting]),
    untried: boundedList([
      ...notCounting.map((each) => `${each}, which is only a part of the request`),
      ...untried.map(({ file, why }) => `${file.path}: ${why}`),
      ...excerpts.map(({ path, why }) => `${path}: not a whole file: it ${why}`),
      ...(files.length + sketches.length === 0 ? ["the conversation: it has no code"] : []),
    ]),
    faults: boundedList(faults),
  };
}

const isProgram = ({ path, language }: Pick<SourceFile, "path" | "language">): boolean =>
  language !== null || unsupportedLanguageOf(path) !== null;

/** The checks against statements of the conversation: tests, doctests, examples, assertions. */
const checkedStatements = ({ tests, checked }: Checks, byPath: ReadonlyMap<string, SourceFile>): string[] => [
  ...tests.map((path) => `${path}: the conversation's own tests`),
  ...checked.functions.map(({ path, names }) => `${path}: ${counted(names.length, "test")}`),
  ...checked.doctests.map(({ path, count }) => `${path}: ${counted(count, "doctest")}`),
  ...checked.examples.map(({ argv }) => `${commandLine(argv)}: prints the output in the conversation`),
  ...checked.runs
    .filter((argv) => asserts(argv, byPath))
    .map((argv) => `${commandLine(argv)}: its assertions hold`),
];

/** Programs and SQL that only have to run without an error. */
const completedRuns = ({ checked }: Checks, byPath: ReadonlyMap<string, SourceFile>): string[] => [
  ...checked.runs
    .filter((argv) => !asserts(argv, byPath))
    .map((argv) => `${commandLine(argv)}: runs to its end`),
  ...checked.sql.map((path) => `${path}: runs in SQLite`),
];

function asserts([, path = ""]: readonly string[], byPath: ReadonlyMap<string, SourceFile>): boolean {
  const file = byPath.get(path);
  return file !== undefined && hasTopLevelAssertion(file);
}

/**
 * Whether a completed program has certainly evaluated an assertion: one at its top level or directly in its
 * main guard. In a function, a condition or a `try` it may not have run, or may have failed unnoticed.
 */
function hasTopLevelAssertion({ content, language }: SourceFile): boolean {
  if (language !== "python")
    return /^(?:console\.)?assert\b/m.test(content.replace(/\/\*[\s\S]*?\*\/|`(?:[^`\\]|\\.)*`/g, "``"));
  const code = content.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, '""');
  const main =
    /^if\s*\(?\s*__name__\s*==.*:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*([ \t]+)\S(?:.*\n(?=[ \t\n]))*.*/m.exec(
      code,
    );
  return /^assert\b/m.test(code) || (main !== null && new RegExp(`^${main[1]}assert\\b`, "m").test(main[0]));
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** The files that tests, doctests, examples and programs run, with their imports. */
function filesTriedBy(
  { tests, checked }: Checks,
  byPath: ReadonlyMap<string, SourceFile>,
): ReadonlySet<SourceFile> {
  const paths = [
    ...tests,
    ...[...checked.functions, ...checked.doctests].map(({ path }) => path),
    ...[...checked.examples.map(({ argv }) => argv), ...checked.runs].flatMap((argv) => argv.slice(1)),
    ...checked.sql,
  ];
  const started = paths.flatMap((path) => byPath.get(path) ?? []);
  return new Set(started.flatMap((file) => [...transitiveImports(file, byPath)]));
}
