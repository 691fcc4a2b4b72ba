import type { Intent } from "@dreamcatcher/contracts/plan";
import { hasElision } from "@dreamcatcher/text/elision";
import { shareRuntime } from "../analysis/languages.ts";
import { unsupportedPythonReason } from "../analysis/unsupported-python.ts";
import type { Assembly, SketchFile, SourceFile } from "../assembling/assemble.ts";
import { isBrokenReason, isIndented, isTemplate } from "../assembling/partial-code.ts";
import { sketchSyntaxFault } from "./syntax.ts";
import { isWholeProgram, undefinedNamesIn } from "./undefined-names.ts";

/**
 * The sketch that should have been the requested program: the last one, if no file replaces it, and it is
 * broken or has certainly undefined names. Null where the sketches are only excerpts.
 */
export function findMainSketch({ files, sketches }: Assembly, { kind, language }: Intent): SketchFile | null {
  // What reads like JavaScript or Python in a program in another language may be that.
  if (kind === "document" || OTHER_LANGUAGES.has(language ?? "")) return null;
  const last = sketches
    .filter(({ language }) => language !== null)
    .toSorted((a, b) => a.fragment - b.fragment)
    .at(-1);
  if (!last) return null;
  const sameRuntime = files.filter(
    ({ language }) => language && last.language && shareRuntime(language, last.language),
  );
  if (isBroken(last)) return sameRuntime.length === 0 && isAlone(last, sketches) ? last : null;
  const isLastChange = sameRuntime.every(({ fragment }) => fragment <= last.fragment);
  const isProgram = isWholeProgram(last.content);
  const mayBeProgram =
    (isLastChange && isProgram) ||
    (sameRuntime.length === 0 &&
      (isProgram || (last.analysis?.runs === true && last.analysis.imports.length > 0)));
  return mayBeProgram && undefinedNamesIn(last, files).certain.length > 0 ? last : null;
}

const OTHER_LANGUAGES = new Set(
  "c cpp csharp dart elixir go haskell java kotlin lua perl php r ruby rust scala swift".split(" "),
);

/** Whether it is a program by itself: one of several pieces of an answer is more likely an excerpt. */
const isAlone = (sketch: SketchFile, sketches: readonly SketchFile[]): boolean =>
  isWholeProgram(sketch.content) ||
  !sketches.some(
    (each) => each !== sketch && each.fragment === sketch.fragment && each.language === sketch.language,
  );

/** The faults of the main sketch. Python's syntax is left to the generated checks. */
export function mainSketchFaults(sketch: SketchFile, files: readonly SourceFile[]): string[] {
  const syntax =
    isBrokenReason(sketch.why) && sketch.language !== "python" ? sketchSyntaxFault(sketch) : null;
  const undefinedNames = undefinedNamesIn(sketch, files).certain;
  return [
    ...(syntax ? [syntax] : []),
    ...undefinedNames.map((name) => `${sketch.path} uses ${name}, which nothing defines`),
  ];
}

/** Whether a sketch starts like a program, at the left margin, and does not parse. */
function isBroken(sketch: SketchFile): boolean {
  const { content, language, why } = sketch;
  return (
    isBrokenReason(why) &&
    unsupportedPythonReason(content, language) === null &&
    !isTemplate(content, { parses: false }) &&
    !hasElision(content) &&
    !isIndented(content) &&
    STARTS_LIKE_A_PROGRAM.test(content.replace(LINE_COMMENTS, "").trimStart()) &&
    !SESSION_OR_PLACEHOLDER.test(content) &&
    (language === "python" || sketchSyntaxFault(sketch) !== null)
  );
}

const LINE_COMMENTS = /^[ \t]*(?:#(?!!)|\/\/).*$/gm;
const STARTS_LIKE_A_PROGRAM =
  /^(?:#!|(?:import|from|def|class|async|function|const|let|var|export)\b|print\(|console\.)/;
const SESSION_OR_PLACEHOLDER = new RegExp(
  [
    String.raw`^[ \t]*(?:>>> |(?:\.\.\.|…)[,;]?[ \t]*$)`,
    String.raw`\{\s{0,20}(?:\.\.\.|…)\s{0,20}\}`,
    "<[a-z_ -]{0,40}(?:your|here)[a-z_ -]{0,40}>",
    // What stands after a fence is no code.
    "```",
  ].join("|"),
  "im",
);
