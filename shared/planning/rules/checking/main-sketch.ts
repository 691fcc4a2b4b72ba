import type { Intent } from "@dreamcatcher/contracts/plan";
import type { Assembly, SketchFile, SourceFile } from "../assembling/assemble.ts";
import { isTemplate } from "../assembling/partial-code.ts";
import { areKin } from "../analysis/languages.ts";
import { whyNotOurPython } from "../analysis/unsupported-python.ts";
import { isWholeProgram, lackedBy } from "./undefined-names.ts";
import { pieceFault } from "./syntax.ts";

/**
 * The piece that is the program which was asked for, though it is no whole file: the last one, where no file
 * of the talk can have taken its place, and what it lacks nothing else can bring. Null where the pieces are
 * only quoted.
 */
export function pieceAskedFor({ files, sketches }: Assembly, { kind }: Intent): SketchFile | null {
  if (kind === "document") return null;
  const last = sketches
    .filter(({ language }) => language !== null)
    .toSorted((a, b) => a.fragment - b.fragment)
    .at(-1);
  if (!last) return null;
  const kin = files.filter(({ language }) => language && last.language && areKin(language, last.language));
  if (isBroken(last)) return kin.length === 0 ? last : null;
  const isLatest = kin.every(({ fragment }) => fragment <= last.fragment);
  const mayBeIt = kin.length === 0 || (isLatest && isWholeProgram(last.content));
  return mayBeIt && lackedBy(last, files).surely.length > 0 ? last : null;
}

/**
 * What is wrong with the piece that should have been the program. Whether Python parses, Python says itself.
 */
export function faultsOfPiece(piece: SketchFile, files: readonly SourceFile[]): string[] {
  const syntax = piece.why === "does not parse" && piece.language !== "python" ? pieceFault(piece) : null;
  const lacked = lackedBy(piece, files).surely;
  return [
    ...(syntax ? [syntax] : []),
    ...lacked.map((name) => `${piece.path} uses ${name}, which nothing defines`),
  ];
}

/** Whether a piece was meant as a program from its first line on, and does not parse. */
const isBroken = ({ content, language, why }: SketchFile): boolean =>
  why === "does not parse" &&
  whyNotOurPython(content, language) === null &&
  !isTemplate(content, { parses: false }) &&
  BEGINS_PROGRAM.test(content.replace(REMARKS, "").trimStart()) &&
  !IS_SESSION_OR_SKETCH.test(content);

const REMARKS = /^[ \t]*(?:#(?!!)|\/\/).*$/gm;
const BEGINS_PROGRAM =
  /^(?:#!|(?:import|from|def|class|async|function|const|let|var|export)\b|print\(|console\.)/;
const IS_SESSION_OR_SKETCH =
  /^[ \t]*(?:>>> |(?:\.\.\.|…)[,;]?[ \t]*$)|\{\s{0,20}(?:\.\.\.|…)\s{0,20}\}|<[a-z_ -]{0,40}(?:your|here)[a-z_ -]{0,40}>/im;
