import { provesBehaviour } from "@dreamcatcher/contracts/checks";
import type { Proof } from "@dreamcatcher/contracts/plan";
import { unsupportedLanguageOf } from "../analysis/languages.ts";
import type { Assembly, SketchFile, SourceFile } from "../assembling/assemble.ts";
import { IN_PARTS } from "../assembling/sketch-changes.ts";
import { baseName, extensionOf } from "../paths.ts";
import { boundedList } from "../text.ts";
import type { Checks } from "./checks.ts";
import { mainSketchFaults } from "./main-sketch.ts";
import { notTriedReason } from "./not-tried.ts";
import type { SqlChecks } from "./sql.ts";
import { isPage, syntaxChecker } from "./syntax.ts";
import { transitiveImports } from "./transitive-imports.ts";
import { isWholeProgram, undefinedNamesIn } from "./undefined-names.ts";
import { undefinedPageFunctions } from "./undefined-page-functions.ts";

export interface Evidence {
  assembly: Assembly;
  checks: Checks;
  sql: SqlChecks;
  /** The sketch that should have been the requested program. */
  mainSketch: SketchFile | null;
}

/**
 * What the checks leave open of the conversation, and what is wrong with its files before anything runs. A
 * program is tried where a check runs it and compares what comes out: that it parses, loads or ends proves
 * only that it is complete.
 */
export function proofOf({ assembly, checks, sql, mainSketch }: Evidence): Proof {
  const { files, sketches } = assembly;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const checkSyntax = syntaxChecker();
  const proven = filesRunBy(checks, byPath, provesBehaviour);
  const run = filesRunBy(checks, byPath, ({ kind }) => /^(?:run|page|sql)$/.test(kind));

  const faults = mainSketch ? mainSketchFaults(mainSketch, files) : [];
  const untried: string[] = [];
  const unchecked: string[] = [];
  for (const file of files) {
    const syntax = checkSyntax(file);
    const found = undefinedNamesIn(file, files);
    const undefinedNames = isOneOfSeveral(file, files)
      ? { certain: [], possible: [...found.certain, ...found.possible] }
      : found;
    const ownFaults = [
      ...(syntax?.fault ? [syntax.fault] : []),
      ...undefinedNames.certain.map((name) => `${file.path} uses ${name}, which nothing defines`),
      ...(isPage(file) && syntax ? undefinedPageFunctions(file, files) : []).map(
        (name) => `${file.path} calls ${name}, which nothing defines`,
      ),
      ...file.missingExports
        .filter((name) => !hasOpenChange(name.split(" of ").at(-1) ?? "", sketches))
        .map((name) => `${file.path} imports ${name}, which does not define it`),
    ];
    faults.push(...ownFaults);
    if (ownFaults.length > 0 || proven.has(file)) continue;
    const why = run.has(file)
      ? "it runs, but the conversation does not say what must come out"
      : (syntax?.checked ??
        notTriedReason(file, {
          undefinedNames: undefinedNames.possible,
          files,
          byPath,
          sql,
          isParsed: syntax !== null,
        }));
    if (why !== null) (isProgram(file) ? untried : unchecked).push(`${file.path}: ${why}`);
  }
  const stating = new Set(checks.drafts.map(({ stated_in }) => stated_in));
  for (const sketch of sketches) {
    if (sketch === mainSketch || sketch.why === IN_PARTS || stating.has(sketch.path)) continue;
    const line = `${sketch.path}: not a whole file: it ${sketch.why}`;
    (isProgram(sketch) ? untried : unchecked).push(line);
  }
  if (files.length + sketches.length === 0) untried.push("the conversation: it has no code");
  return {
    untried: boundedList(untried),
    unchecked: boundedList(unchecked),
    faults: boundedList(faults),
  };
}

/** Whether a change of a file, which may define what is missing, is beside it as a patch. */
const hasOpenChange = (path: string, sketches: readonly SketchFile[]): boolean =>
  sketches.some((sketch) => sketch.path.endsWith(`-${baseName(path)}.patch`));

/** Whether a nameless file is a piece among others: what it lacks belongs to the code around it. */
const isOneOfSeveral = (file: SourceFile, files: readonly SourceFile[]): boolean =>
  !file.isNamed &&
  !isWholeProgram(file.content) &&
  files.some((each) => each !== file && each.language === file.language);

/** Whether a file is something that runs: a program, a script, a page or SQL. */
const isProgram = (file: Pick<SourceFile, "path" | "language">): boolean =>
  file.language !== null ||
  unsupportedLanguageOf(file.path) !== null ||
  isPage(file) ||
  /^(?:ipynb|sql|sh|bash|zsh|fish|bat|cmd)$/.test(extensionOf(file.path));

/** The files that checks of some kinds run, with their imports. */
function filesRunBy(
  { checks, drafts }: Checks,
  byPath: ReadonlyMap<string, SourceFile>,
  isMeant: (check: Checks["checks"][number]) => boolean,
): ReadonlySet<SourceFile> {
  const started = checks.flatMap((check, at) => {
    const { how, stated_in = check.path, runs = [] } = drafts[at] ?? {};
    const given = how?.by === "program" ? how.argv.slice(1) : [check.path, stated_in, ...runs];
    return isMeant(check) ? given.flatMap((path) => byPath.get(path) ?? []) : [];
  });
  return new Set(started.flatMap((file) => [...transitiveImports(file, byPath)]));
}
