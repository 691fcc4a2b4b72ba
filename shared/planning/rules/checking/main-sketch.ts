import type { Intent } from "@dreamcatcher/contracts/plan";
import { shareRuntime } from "../analysis/languages.ts";
import { unsupportedPythonReason } from "../analysis/unsupported-python.ts";
import type { Assembly, SketchFile, SourceFile } from "../assembling/assemble.ts";
import { isTemplate } from "../assembling/partial-code.ts";
import { sketchSyntaxFault } from "./syntax.ts";
import { isWholeProgram, undefinedNamesIn } from "./undefined-names.ts";

/**
 * The piece that is the program which was asked for, though it is no whole file: the last one, where no file
 * of the talk can have taken its place, and what it lacks nothing else can bring. Null where the pieces are
 * only quoted.
 */
export function findMainSketch({ files, sketches }: Assembly, { kind }: Intent): SketchFile | null {
  if (kind === "document") return null;
  const last = sketches
    .filter(({ language }) => language !== null)
    .toSorted((a, b) => a.fragment - b.fragment)
    .at(-1);
  if (!last) return null;
  const kin = files.filter(
    ({ language }) => language && last.language && shareRuntime(language, last.language),
  );
  if (isBroken(last)) return kin.length === 0 ? last : null;
  const isLatest = kin.every(({ fragment }) => fragment <= last.fragment);
  const mayBeIt = kin.length === 0 || (isLatest && isWholeProgram(last.content));
  return mayBeIt && undefinedNamesIn(last, files).certain.length > 0 ? last : null;
}

/**
 * What is wrong with the piece that should have been the program. Whether Python parses, Python says itself.
 */
export function mainSketchFaults(piece: SketchFile, files: readonly SourceFile[]): string[] {
  const syntax =
    piece.why === "does not parse" && piece.language !== "python" ? sketchSyntaxFault(piece) : null;
  const undefinedNames = undefinedNamesIn(piece, files).certain;
  return [
    ...(syntax ? [syntax] : []),
    ...undefinedNames.map((name) => `${piece.path} uses ${name}, which nothing defines`),
  ];
}

/** Whether a piece was meant as a program from its first line on, and does not parse. */
const isBroken = ({ content, language, why }: SketchFile): boolean =>
  why === "does not parse" &&
  unsupportedPythonReason(content, language) === null &&
  !isTemplate(content, { parses: false }) &&
  STARTS_LIKE_A_PROGRAM.test(content.replace(LINE_COMMENTS, "").trimStart()) &&
  !SESSION_OR_PLACEHOLDER.test(content);

const LINE_COMMENTS = /^[ \t]*(?:#(?!!)|\/\/).*$/gm;
const STARTS_LIKE_A_PROGRAM =
  /^(?:#!|(?:import|from|def|class|async|function|const|let|var|export)\b|print\(|console\.)/;
const SESSION_OR_PLACEHOLDER =
  /^[ \t]*(?:>>> |(?:\.\.\.|…)[,;]?[ \t]*$)|\{\s{0,20}(?:\.\.\.|…)\s{0,20}\}|<[a-z_ -]{0,40}(?:your|here)[a-z_ -]{0,40}>/im;
