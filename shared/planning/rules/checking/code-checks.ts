import { lineOf } from "@dreamcatcher/text/clip";
import { unsupportedPythonReason } from "../analysis/unsupported-python.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { isPartial, isTemplate, lacksBackticks } from "../assembling/partial-code.ts";
import { commandLine, joinWithAnd } from "../text.ts";
import { firstAssertionIn } from "./assertions.ts";
import type { DraftCheck } from "./how.ts";
import { notStartedReason } from "./not-started.ts";
import { isTestPath } from "./test-paths.ts";

const MAX_PARSED = 100;
const MAX_LOADED = 40;
const MAX_RUNS = 20;

/** Checks that files parse. */
export const syntaxChecks = (files: readonly SourceFile[]): DraftCheck[] =>
  files
    .filter((file) => isShellScript(file) || (file.language !== null && isCheckable(file)))
    .slice(0, MAX_PARSED)
    .map((file) => syntaxCheck(file));

export const syntaxCheck = ({
  path,
  language,
  fragment,
}: Pick<SourceFile, "path" | "language" | "fragment">): DraftCheck => ({
  kind: "syntax",
  path,
  ran: path,
  expects: "it parses",
  quote: null,
  how: {
    by: isShellScript({ path }) ? "shell" : language === "python" ? "python" : "node",
    does: "syntax",
    path,
  },
  fragment,
});

/** Bash reads the scripts of simpler shells too. */
export const isShellScript = ({ path }: Pick<SourceFile, "path">): boolean => /\.(?:sh|bash)$/i.test(path);

/** Checks that modules load and have the names that they define. */
export const loadChecks = (files: readonly SourceFile[]): DraftCheck[] =>
  files
    .filter(canBeLoaded)
    .filter(({ path, analysis }) => !isTestPath(path) && analysis?.exports.length)
    .slice(0, MAX_LOADED)
    .map(({ path, language, analysis, fragment }) => {
      const names = analysis?.exports.slice(0, 100) ?? [];
      return {
        kind: "load",
        path,
        ran: path,
        expects: lineOf(`it loads and has ${joinWithAnd(names)}`, 500),
        quote: null,
        how: { by: language === "python" ? "python" : "node", does: "load", path, names },
        fragment,
      };
    });

/** Checks that programs run to their end, and that the assertions in them hold. */
export function runChecks(files: readonly SourceFile[], started: ReadonlySet<string>): DraftCheck[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files
    .filter((file) => canRunToCompletion(file, byPath) && !started.has(file.path))
    .slice(0, MAX_RUNS)
    .map((file): DraftCheck => {
      const argv = [interpreterOf(file), file.path];
      const assertion = firstAssertionIn(file);
      return {
        kind: assertion === null ? "run" : "assertion",
        path: file.path,
        ran: commandLine(argv),
        expects: assertion === null ? "it runs to its end" : "its assertions hold",
        quote: assertion,
        how: { by: "program", argv },
        fragment: file.fragment,
      };
    });
}

/** The program of the sandbox that runs a file. */
export const interpreterOf = ({ language }: Pick<SourceFile, "language">): "node" | "python3" =>
  language === "python" ? "python3" : "node";

/** A file without side effects, packages and undefined names can be loaded safely. */
export const canBeLoaded = ({ language, isSelfContained, analysis }: SourceFile): boolean =>
  language !== null && isSelfContained && analysis?.onlyDeclares === true && analysis.free.length === 0;

export const canRunToCompletion = (file: SourceFile, byPath: ReadonlyMap<string, SourceFile>): boolean =>
  isWholeProgramFile(file) && notStartedReason(file, byPath) === null;

/** Whether a file is a program that has all that it needs of code. */
export const isWholeProgramFile = ({ path, isSelfContained, analysis }: SourceFile): boolean =>
  isSelfContained &&
  analysis?.runs === true &&
  analysis.free.length === 0 &&
  analysis.hostGlobals.length === 0 &&
  !isTestPath(path);

/** Node parses no JSX, and strips types only from files with a TypeScript extension. */
const isCheckable = ({ path, content, language, analysis }: SourceFile): boolean =>
  unsupportedPythonReason(content, language) === null &&
  // Partial code and templates cannot parse.
  !(
    analysis?.parses === false &&
    (isPartial(content, analysis) ||
      isTemplate(content, analysis) ||
      (language !== "python" && lacksBackticks(content)))
  ) &&
  (/\.(?:[cm]?ts|py)$/.test(path) || (/\.[cm]?js$/.test(path) && !analysis?.needsBuild));
