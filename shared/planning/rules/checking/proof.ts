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
  /** The piece that is the program which was asked for, though it is no whole file. */
  piece: SketchFile | null;
  /** What the talk types at Python's prompt. */
  promptLines: string;
}

/**
 * What a run of the checks that passes says of the talk. Only what the talk itself says can be found right or
 * wrong: its tests, doctests and examples. That a program runs to its end, or SQL runs, counts where that is
 * all there is to run, and no app was asked for; that a file parses, or a module loads, says that it is
 * whole, not that it does its work.
 */
export function proofOf({ intent, assembly, checks, sql, piece, promptLines }: Evidence): Proof {
  const { files, sketches } = assembly;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const read = syntaxChecker();
  const looked = files.map((file) => ({
    file,
    read: read(file),
    undefinedNames: undefinedNamesIn(file, files),
  }));
  const tried = filesTriedBy(checks, byPath);

  const faults = piece ? mainSketchFaults(piece, files) : [];
  const untried: { file: SourceFile; why: string }[] = [];
  for (const { file, read, undefinedNames } of looked) {
    const own = [
      ...(read?.fault ? [read.fault] : []),
      ...undefinedNames.certain.map((name) => `${file.path} uses ${name}, which nothing defines`),
      ...(isPage(file) && read ? undefinedPageFunctions(file, files) : []).map(
        (name) => `${file.path} calls ${name}, which nothing defines`,
      ),
      ...file.missingExports.map((name) => `${file.path} imports ${name}, which has none`),
    ];
    faults.push(...own);
    if (own.length > 0 || tried.has(file) || read?.checked) continue;
    const why = notTriedReason(file, {
      undefinedNames: undefinedNames.possible,
      byPath,
      sql,
      promptLines,
      isRead: read !== null,
    });
    if (why !== null) untried.push({ file, why });
  }

  const pieces = sketches.filter((sketch) => sketch !== piece);
  const said = checkedAgainstConversation(checks, byPath);
  const ofShape = looked.flatMap(({ read }) => read?.checked ?? []);
  const runThrough = completedRuns(checks, byPath);
  const isAll = !untried.some(({ file }) => isProgram(file)) && !pieces.some(isProgram);
  const isServed = intent.kind === "web_app" || intent.kind === "api";
  const [counting, rest] =
    said.length > 0 || (isAll && !isServed)
      ? [[...runThrough, ...ofShape], []]
      : isAll
        ? [ofShape, runThrough]
        : [[], [...runThrough, ...ofShape]];
  return {
    tried: boundedList([...said, ...counting]),
    untried: boundedList([
      ...rest.map((each) => `${each}, which is only a part of what was asked for`),
      ...untried.map(({ file, why }) => `${file.path}: ${why}`),
      ...pieces.map(({ path, why }) => `${path}: no whole file, it ${why}`),
      ...(files.length + sketches.length === 0 ? ["the talk: it holds no code"] : []),
    ]),
    faults: boundedList(faults),
  };
}

const isProgram = ({ path, language }: Pick<SourceFile, "path" | "language">): boolean =>
  language !== null || unsupportedLanguageOf(path) !== null;

/** What is right or wrong by what the talk says itself. */
const checkedAgainstConversation = (
  { tests, checked }: Checks,
  byPath: ReadonlyMap<string, SourceFile>,
): string[] => [
  ...tests.map((path) => `${path}: the talk's own tests`),
  ...checked.functions.map(({ path, names }) => `${path}: ${counted(names.length, "test")}`),
  ...checked.doctests.map(({ path, count }) => `${path}: ${counted(count, "doctest")}`),
  ...checked.examples.map(({ argv }) => `${commandLine(argv)}: prints what the talk says`),
  ...checked.runs
    .filter((argv) => asserts(argv, byPath))
    .map((argv) => `${commandLine(argv)}: what it asserts holds`),
];

/** What only has to come to its end. */
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
 * Whether a program that runs to its end has come by an assertion: one at its top or right in its main part. In
 * a function, a condition or a `try` it need not have run, or may have failed unnoticed.
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

/** The files that something of the talk tries, with those that they load. */
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
