import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { lineOf } from "@dreamcatcher/text/clip";
import { usesDom } from "../analysis/globals.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import type { CodePiece } from "./code.ts";
import { CODE_SIGNALS, IS_AUTOMATION } from "./code-signals.ts";
import { KIND_BY_LANGUAGE } from "./kind-by-language.ts";
import { type KindEvidence, OFTEN_BESIDE } from "./kind-evidence.ts";

/** What code shows, by how much of it shows that. `isPart` where the person wants more than what is there. */
export function codeEvidence(
  code: readonly CodePiece[],
  files: readonly SourceFile[],
  isPart: boolean,
): KindEvidence[] {
  const total = code.reduce((sum, piece) => sum + piece.code.length, 0);
  if (total === 0) return [];
  // A line or two may be an example.
  const enough = Math.min(1, 0.3 + total / 400);
  const weightOf = (kind: ProjectKind, weight: number, share: number) =>
    weight * enough * (OFTEN_BESIDE.has(kind) && (isPart || share < 0.6) ? 0.5 : 1);

  const signals = CODE_SIGNALS.flatMap(([kind, weight, pattern]): KindEvidence[] => {
    const shown = code.filter(
      (piece) => pattern.test(piece.code) && !(pattern === IS_AUTOMATION && isWritten(piece)),
    );
    const [first] = shown;
    if (!first) return [];
    const share = shown.reduce((sum, piece) => sum + piece.code.length, 0) / total;
    const line = lineAt(first.code, first.code.search(pattern));
    const text = lineOf(first.path === null ? line : `${first.path}: ${line}`, 200);
    return [{ source: "code", kind, weight: weightOf(kind, weight, share) * (0.5 + 0.5 * share), text }];
  });
  const starts = code.some(({ code: text }) => IS_START.test(text));
  const languages = code.flatMap(({ language, code: text, path }): KindEvidence[] => {
    const usual = language && KIND_BY_LANGUAGE[language];
    const isLibrary = path === null ? COMPILED.has(language) && !starts : IS_OF_LIBRARY.test(path);
    const kind = usual === "cli" && isLibrary ? "library" : usual;
    const share = text.length / total;
    return kind ? [{ source: "written in", kind, weight: weightOf(kind, 2 * share, 1), text: "" }] : [];
  });
  const runs = files.find(
    ({ isSelfContained, analysis }) => isSelfContained && analysis?.runs && !usesDom(analysis),
  );
  return [
    ...signals,
    ...languages,
    runs
      ? { source: "form", kind: "cli", weight: 1, text: `${runs.path} runs by itself` }
      : {
          source: "form",
          kind: "library",
          weight: enough,
          text: `${code[0]?.path ?? "the code"} only defines`,
        },
  ];
}

/** Whether a piece is of a program: a field of an object there is no setting. */
const isWritten = ({ language }: CodePiece): boolean =>
  language === "javascript" || language === "typescript" || language === "python";

/** Languages whose programs start in a function of that name. */
const COMPILED: ReadonlySet<PlanLanguage | null> = new Set(["go", "rust", "c"]);
const IS_START = /\bmain\s*\(/;

/** The crate of a library, and what its users include. */
const IS_OF_LIBRARY = /(?:^|[\\/])(?:src[\\/]lib\.rs|(?:include|crates)[\\/].{1,200}|pkg[\\/].{1,200})$/;

const lineAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf("\n", at) + 1).split("\n", 1)[0] ?? "";
