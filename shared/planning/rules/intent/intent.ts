import type { Intent } from "@dreamcatcher/contracts/plan";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import { lineOf } from "@dreamcatcher/text/clip";
import type { PlannableDream } from "../../planner.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { codeIn } from "./code.ts";
import { chooseKind } from "./kinds.ts";
import { chooseLanguage } from "./languages.ts";
import { saidIn } from "./said.ts";

/** The kind and language of the requested project. Every score has evidence: the text or code it counts. */
export function intentOf(
  dream: PlannableDream,
  files: readonly SourceFile[],
  language?: ProjectLanguage,
): Intent {
  const said = saidIn(dream);
  const pieces = codeIn(dream);
  const { kind, confidence, evidence } = chooseKind(dream, files, pieces, said);
  const choice = language
    ? { language, evidence: `asked for: ${language}` }
    : chooseLanguage(dream, kind, pieces, said);
  return {
    kind,
    language: choice.language,
    confidence,
    evidence: [...new Set([...evidence, choice.evidence ?? ""].map((text) => lineOf(text, 300)))]
      .filter(Boolean)
      .slice(-20),
  };
}
