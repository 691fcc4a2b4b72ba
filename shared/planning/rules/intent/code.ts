import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import type { PlannableDream } from "../../planner.ts";
import { languageOf } from "../analysis/languages.ts";
import { IS_AUTOMATION } from "./code-signals.ts";
import { languageMeant, languageSpokenOf } from "./guessed-label.ts";
import { filesNamedIn, languageOfNamed } from "./named-files.ts";
import { planLanguageOf } from "./plan-language.ts";

/** A piece of a dream's code, or a file that the dream only names. */
export interface CodePiece {
  /** Its file's name, where it is known. */
  path: string | null;
  /** Null for what is no program text, such as a log. */
  language: PlanLanguage | null;
  /** Empty for a file that is only named. */
  code: string;
}

const MAX_READ = 20_000;
const MAX_TOTAL = 400_000;

/** A line of a script, as opposed to one that a person types to install or start something. */
const IS_SCRIPT =
  /^#!|^[ \t]*(?:if|for|while|function|case|set -|local|read)\b|^[ \t]*(?:\w+=|\$\w+ ?=)|\||\$\(/m;

/** The code of a dream. Commands to type are none, and of a long piece its beginning is read. */
export function codeIn(dream: PlannableDream): CodePiece[] {
  const { fragments } = dream;
  const spoken = languageSpokenOf(dream);
  let left = MAX_TOTAL;
  const pieces = fragments
    .flatMap(({ code_snippets }) => code_snippets)
    .slice(0, 400)
    .map(({ language, filename, code: whole }): CodePiece => {
      const code = whole.slice(0, Math.min(MAX_READ, left));
      left -= code.length;
      const declared = markupOf(code) ?? planLanguageOf(languageOf({ language, filename }));
      const known = filename === undefined ? languageMeant(declared, code, spoken) : declared;
      const isTyped =
        (known === "shell" || known === "powershell") && filename === undefined && !IS_SCRIPT.test(code);
      return { path: filename ?? null, language: isTyped ? null : known, code };
    });
  const formulas = fragments.flatMap(({ content }) => formulasIn(content));
  const given = new Set(pieces.map(({ path }) => path));
  return [
    ...pieces,
    ...formulas.slice(0, 20).map((code): CodePiece => ({ path: null, language: "formula", code })),
    ...filesNamedIn(dream)
      .filter((path) => !given.has(path))
      .slice(0, 200)
      .map((path): CodePiece => ({ path, language: languageOfNamed(path), code: "" })),
  ];
}

/** The language of a formula, or of the layout of a phone's or desktop's program; null for all else. */
function markupOf(code: string): PlanLanguage | null {
  if (IS_FORMULA.test(code)) return "formula";
  if (!/^\s{0,99}</.test(code)) return null;
  if (/schemas\.microsoft\.com\/winfx/.test(code)) return "csharp";
  return /schemas\.android\.com\//.test(code) ? "other" : null;
}

const IS_FORMULA = /^\s{0,20}=[A-ZÀ-Ü.]{2,20}\(/;

/** The formulas of spreadsheets in a text, each to the end of its line. */
const formulasIn = (text: string): string[] =>
  text.slice(0, 200_000).match(/(?<![\w=<>!)] ?)=[A-ZÀ-Ü.]{2,20}\([^\n]{0,200}/g) ?? [];

/** Program text: data, prose and settings are none, but for settings that something acts on. */
export const isProgram = ({ language, code }: CodePiece): boolean =>
  language !== null &&
  language !== "markdown" &&
  language !== "json" &&
  (language !== "yaml" || code === "" || IS_AUTOMATION.test(code));
