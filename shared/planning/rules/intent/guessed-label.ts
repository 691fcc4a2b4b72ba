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

/**
 * The language of a block without a name that is labelled as `declared`: that which the talk speaks of, where
 * the label names a program's language that nobody speaks of.
 */
export function languageMeant(
  declared: PlanLanguage | null,
  code: string,
  spoken: PlanLanguage | null,
): PlanLanguage | null {
  // Pages take for a style sheet what they do not know.
  if (declared === "css") return IS_STYLE.test(code) ? declared : spoken;
  return declared === null || UNSAID.has(declared) ? declared : (spoken ?? declared);
}

/** A rule of a style sheet, or a line of one. */
const IS_STYLE = new RegExp(
  [
    String.raw`\{\s{0,99}(?:\/\*[^*]*\*\/\s*)?(?:--|\$)?(?!default\b)[a-z][a-z-]*\s*:\s*[^;{}]+[;}]`,
    String.raw`^[ \t]{0,99}(?!default\b)[a-z-]{1,50}[ \t]{0,9}:[^;{}()=\n]+;[ \t]{0,99}$|^[ \t]{0,99}@(?:import|media|use|include|tailwind)\b`,
  ].join("|"),
  "m",
);
