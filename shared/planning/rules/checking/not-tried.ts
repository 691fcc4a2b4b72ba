import type { SourceFile } from "../assembling/assemble.ts";
import { isShownInPart, isTemplate } from "../assembling/partial-code.ts";
import { baseName, endingOf } from "../paths.ts";
import { worksWithPage } from "../analysis/globals.ts";
import { languageElsewhere } from "../analysis/languages.ts";
import { whyNotOurPython } from "../analysis/unsupported-python.ts";
import { inWords } from "../text.ts";
import { doctestsIn } from "./doctests.ts";
import { whyNoTestRuns } from "./effective-tests.ts";
import type { SqlChecks } from "./sql.ts";
import { whyNotStarted } from "./not-started.ts";
import { isTest } from "./test-paths.ts";

interface Surroundings {
  /** Names that the file lacks, and that what it runs in may bring. */
  lacked: readonly string[];
  byPath: ReadonlyMap<string, SourceFile>;
  sql: SqlChecks;
  /** What the talk types at Python's prompt. */
  typed: string;
  /** A parser has read it. */
  isRead: boolean;
}

const MOST_NAMES = 10;
const listed = (names: readonly string[]): string => inWords([...new Set(names)].slice(0, MOST_NAMES));

/** Why nothing tries a file, in words that follow its name; null for what is no code. */
export function whyUntried(
  file: SourceFile,
  { lacked, byPath, sql, typed, isRead }: Surroundings,
): string | null {
  const { path, language, content, reading, packages, missing } = file;
  const elsewhere = languageElsewhere(path);
  if (elsewhere) return `there is no ${elsewhere} in the sandbox`;
  if (/\.(?:sh|bash|zsh|fish|bat|cmd)$/i.test(path)) return "no shell runs in the sandbox";
  const ofSql = sql.untried.find((each) => each.path === path);
  if (ofSql) return ofSql.why;
  const isPage = /^html?$/.test(endingOf(path));
  if ((isPage || language !== null) && isTemplate(content, reading ?? { parses: false }))
    return "it is a template";
  if (isShownInPart(content, reading)) return "the talk shows only a part of it";
  if (isPage) return "there is no browser in the sandbox";
  if (language === null) {
    if (isRead) return "only its syntax is checked";
    return isNoCode(path) ? null : "nothing in the sandbox tries it";
  }
  const ofPython = whyNotOurPython(content, language);
  if (ofPython) return `not run: ${ofPython}`;
  if (lacked.length > 0) return `it uses ${listed(lacked)}, which the talk does not show`;
  if (packages.length > 0) return `not run: it needs ${listed(packages)}`;
  if (missing.length > 0) return `not run: it imports ${listed(missing)}, which the talk does not show`;
  if (worksWithPage(reading)) return "there is no browser in the sandbox";
  if (reading && reading.brought.length > 0)
    return `not run: it needs what brings it ${listed(reading.brought)}`;
  if (reading?.needsBuild || /x$/.test(path))
    return "it is written for a compiler, which is not in the sandbox";
  const { why } = doctestsIn(file);
  if (why) return why;
  if (reading?.parses === false) return "not run: its syntax is newer than what reads it here";
  if (!file.isPlain) return "not run: what it imports does not run in the sandbox";
  if (isTest(path)) return whyNoTestRuns(file, byPath) ?? "it holds no test that runs in the sandbox";
  const reason = reading?.runs ? whyNotStarted(file, byPath) : null;
  if (reason) return `not started: ${reason}`;
  const has = reading && reading.exports.length > 0 ? ` and has ${listed(reading.exports)}` : "";
  const isTyped = (name: string) => new RegExp(`\\b${name}\\b`).test(typed);
  if (language === "python" && reading?.exports.slice(0, 100).some(isTyped))
    return `it loads${has}; what the talk types at Python's prompt is not tried`;
  return `it loads${has}, but the talk gives no test or example of it`;
}

const noCode = new Set(
  "md txt csv tsv svg css scss less xml log lock env ini cfg conf mod sum png jpg ico".split(" "),
);

/** What nobody takes for code. */
function isNoCode(path: string): boolean {
  const name = baseName(path);
  return (
    noCode.has(endingOf(path)) ||
    name.startsWith(".") ||
    (!name.includes(".") && !/^(?:Docker|Make|Jenkins)file$/.test(name))
  );
}
