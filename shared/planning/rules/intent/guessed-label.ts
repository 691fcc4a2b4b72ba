import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import type { PlannableDream } from "../../planner.ts";
import { LANGUAGE_WORDS } from "./language-words.ts";

/** Languages of parts of a project, which a talk that names another one is not in. */
const OF_PARTS: ReadonlySet<PlanLanguage> = new Set([
  "html",
  "css",
  "sql",
  "yaml",
  "formula",
  "shell",
  "other",
]);

/** Languages that a label names rightly where nobody says so. */
const UNSAID: ReadonlySet<PlanLanguage> = new Set([...OF_PARTS, "javascript", "typescript", "powershell"]);

/**
 * The language that a talk is in, whatever the labels of its blocks say: pages of assistants guess them. Null
 * where a talk names none or more than one.
 */
export function languageSpokenOf({ fragments }: PlannableDream): PlanLanguage | null {
  const prose = fragments.map(({ content }) => content.replace(FENCE, "")).join("\n");
  const spoken = LANGUAGE_WORDS.flatMap(([language, pattern]) =>
    !OF_PARTS.has(language) && pattern.test(prose) ? language : [],
  );
  return spoken.length === 1 ? (spoken[0] ?? null) : null;
}

/** The line that opens a block, with its label. */
const FENCE = /^[ \t]*(?:```|~~~)[^\n]*$/gm;

/** Whether the label of a block without a name can be a guess: a program's language that nobody speaks of. */
export const mayBeGuess = (language: PlanLanguage | null): boolean =>
  language === "css" || (language !== null && !UNSAID.has(language));
