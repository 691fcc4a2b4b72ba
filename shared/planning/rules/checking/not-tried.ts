import { usesDom } from "../analysis/globals.ts";
import { unsupportedLanguageOf } from "../analysis/languages.ts";
import { unsupportedPythonReason } from "../analysis/unsupported-python.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { isPartial, isTemplate, LOST_BACKTICKS, lacksBackticks } from "../assembling/partial-code.ts";
import { needsBundler } from "../assembling/resolve-imports.ts";
import { baseName, extensionOf } from "../paths.ts";
import { joinWithAnd } from "../text.ts";
import { isShellScript } from "./code-checks.ts";
import { doctestsIn } from "./doctests.ts";
import { noEffectiveTestReason } from "./effective-tests.ts";
import { notStartedReason } from "./not-started.ts";
import { isNotebook, notebookNotRunReason } from "./notebook-checks.ts";
import { pageNotLoadedReason } from "./page-checks.ts";
import { isServer, serverNotStartedReason } from "./server-checks.ts";
import type { SqlChecks } from "./sql.ts";
import { isPage } from "./syntax.ts";
import { isTestPath } from "./test-paths.ts";

interface FileContext {
  /** Undefined names of the file, which a host may define. */
  undefinedNames: readonly string[];
  files: readonly SourceFile[];
  byPath: ReadonlyMap<string, SourceFile>;
  sql: SqlChecks;
  /** Its syntax was checked. */
  isParsed: boolean;
}

/** Why code is not tried that leaves something out. */
export const SHOWN_IN_PART = "the conversation shows only a part of it";

const MAX_NAMES = 10;
const listed = (names: readonly string[]): string => joinWithAnd([...new Set(names)].slice(0, MAX_NAMES));

/** Why no check runs a file: text to follow its path. Null for files that are not code. */
export function notTriedReason(
  file: SourceFile,
  { undefinedNames, files, byPath, sql, isParsed }: FileContext,
): string | null {
  const { path, language, content, analysis, packages, missingFiles } = file;
  const unsupportedLanguage = unsupportedLanguageOf(path);
  if (unsupportedLanguage) return `there is no ${unsupportedLanguage} in the sandbox`;
  if (isShellScript(file)) return "not run: a script of the shell changes the machine that it is run on";
  if (/\.(?:zsh|fish|bat|cmd)$/i.test(path)) return "no such shell is in the sandbox";
  const untriedSql = sql.untried.find((each) => each.path === path);
  if (untriedSql) return untriedSql.why;
  if (isPage(file)) return pageNotLoadedReason(file, files);
  if (isNotebook(file)) return notebookNotRunReason(file);
  if (language !== null && isTemplate(content, analysis ?? { parses: false })) return "it is a template";
  if (analysis?.parses === false && language !== "python" && lacksBackticks(content)) return LOST_BACKTICKS;
  if (isPartial(content, analysis)) return SHOWN_IN_PART;
  if (language === null) {
    if (isParsed) return "only its syntax is checked";
    return isNotCode(path) ? null : "nothing in the sandbox can run it";
  }
  const pythonReason = unsupportedPythonReason(content, language);
  if (pythonReason) return `not run: ${pythonReason}`;
  if (undefinedNames.length > 0)
    return `it uses ${listed(undefinedNames)}, which the conversation does not contain`;
  if (packages.length > 0) return `not run: it needs ${listed(packages)}`;
  if (missingFiles.length > 0)
    return `not run: it imports ${listed(missingFiles)}, which the conversation does not contain`;
  if (usesDom(analysis)) return "it is for a browser, and no page of the conversation that is tried loads it";
  if (analysis && analysis.hostGlobals.length > 0)
    return `not run: it needs a host that defines ${listed(analysis.hostGlobals)}`;
  if (analysis?.needsBuild || /x$/.test(path))
    return "it is written for a compiler, which is not in the sandbox";
  if (language !== "python" && needsBundler(content)) return "not run: it needs the tool that bundles it";
  const { why } = doctestsIn(file);
  if (why) return why;
  if (analysis?.parses === false) return "not run: its syntax is newer than the parser";
  const display = analysis?.imports.find(({ specifier }) => /^(?:tkinter|turtle|curses)\b/.test(specifier));
  if (display) return `not run: it needs a display (${display.specifier})`;
  if (!file.isSelfContained) return "not run: what it imports does not run in the sandbox";
  if (isTestPath(path))
    return noEffectiveTestReason(file, byPath) ?? "it has no test that runs in the sandbox";
  const reason = isServer(file)
    ? serverNotStartedReason(file, byPath)
    : analysis?.runs
      ? notStartedReason(file, byPath)
      : null;
  if (reason) return `not started: ${reason}`;
  const has = analysis && analysis.exports.length > 0 ? ` and has ${listed(analysis.exports)}` : "";
  return `it loads${has}, but the conversation has no test or example of it`;
}

const NON_CODE_EXTENSIONS = new Set(
  "md txt csv tsv svg css scss less xml log lock env ini cfg conf mod sum png jpg ico".split(" "),
);

/** Whether a file is no code: a document, data, an image, a dotfile. */
function isNotCode(path: string): boolean {
  const name = baseName(path);
  return (
    NON_CODE_EXTENSIONS.has(extensionOf(path)) ||
    name.startsWith(".") ||
    (!name.includes(".") && !/^(?:Docker|Make|Jenkins)file$/.test(name))
  );
}
