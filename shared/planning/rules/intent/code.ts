import { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { languageOfFile } from "@dreamcatcher/text/languages";
import type { PlannableDream } from "../../planner.ts";
import { languageOf } from "../analysis/languages.ts";
import { IS_AUTOMATION } from "./kind-code.ts";

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

const OTHER_NAMES = new Map<string, PlanLanguage>(
  Object.entries({
    bash: "shell",
    scss: "css",
    less: "css",
    sass: "css",
    vue: "javascript",
    svelte: "javascript",
    terraform: "hcl",
    vb: "vba",
    vbnet: "vba",
    basic: "vba",
    excel: "formula",
    "objective-c": "other",
    objectivec: "other",
    tex: "latex",
  } satisfies Record<string, PlanLanguage>),
);

/** Names of languages that a plan has no name for; any other name is that of no language. */
const NAMED_OTHER = new Set(
  [
    "applescript batch clojure cmake crystal dockerfile erlang fortran fsharp gdscript glsl graphql groovy",
    "julia makefile nginx nim ocaml pascal prolog protobuf solidity scheme lisp vim zig assembly",
    "autohotkey cobol arduino processing occam",
  ]
    .join(" ")
    .split(" "),
);

const NAMES: ReadonlySet<string> = new Set(PlanLanguage.options);

/** The language that a plan has for a name of one. */
export function planLanguageOf(name: string): PlanLanguage | null {
  const lower = name.toLowerCase();
  if (NAMES.has(lower)) return lower as PlanLanguage;
  return OTHER_NAMES.get(lower) ?? (NAMED_OTHER.has(lower) ? "other" : null);
}

/** A line of a script, as opposed to one that a person types to install or start something. */
const IS_SCRIPT =
  /^#!|^[ \t]*(?:if|for|while|function|case|set -|local|read)\b|^[ \t]*(?:\w+=|\$\w+ ?=)|\||\$\(/m;

/** The code of a dream. Commands to type are none, and of a long piece its beginning is read. */
export function codeIn({ dream, fragments }: PlannableDream): CodePiece[] {
  let left = MAX_TOTAL;
  const pieces = fragments
    .flatMap(({ code_snippets }) => code_snippets)
    .slice(0, 400)
    .map(({ language, filename, code: whole }): CodePiece => {
      const code = whole.slice(0, Math.min(MAX_READ, left));
      left -= code.length;
      const known = IS_FORMULA.test(code) ? "formula" : planLanguageOf(languageOf({ language, filename }));
      const isTyped =
        (known === "shell" || known === "powershell") && filename === undefined && !IS_SCRIPT.test(code);
      return { path: filename ?? null, language: isTyped ? null : known, code };
    });
  const formulas = fragments.flatMap(({ content }) => formulasIn(content));
  const given = new Set(pieces.map(({ path }) => path));
  const titles = dream.documents.filter(({ url }) => url === undefined).map(({ title }) => title.trim());
  const paths = new Set([...titles, ...fragments.flatMap(({ content }) => pathsIn(content))]);
  return [
    ...pieces,
    ...formulas.slice(0, 20).map((code): CodePiece => ({ path: null, language: "formula", code })),
    ...[...paths]
      .filter((path) => !given.has(path))
      .slice(0, 200)
      .map((path): CodePiece => {
        const language = languageOfFile(path);
        return { path, language: language === null ? null : planLanguageOf(language), code: "" };
      }),
  ];
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

/** The paths of program files that a text names. Products that are called like files are none. */
const pathsIn = (text: string): string[] =>
  (text.slice(0, 200_000).match(/[\w@./\\-]{3,200}/g) ?? [])
    .map((token) => token.replace(/^[@./\\]+|[.-]+$/g, ""))
    .filter((token) => IS_SOURCE.test(token) && !IS_PRODUCT.test(token));

const IS_SOURCE = new RegExp(
  [
    String.raw`\.(?:go|py|rs|tsx?|jsx?|mjs|java|kt|swift|dart|cs|cpp|hpp|php|rb|sh|ps1|sql|ya?ml|html|css|vue`,
    "svelte|tf|ipynb|lua|gd|exs?|hs|scala)$",
  ].join("|"),
);
const IS_PRODUCT = new RegExp(
  [
    String.raw`^(?:\w+[.-])?(?:node|next|vue|express|nuxt|three|p5|d3|chart|react|discord|alpine|socket\.io|nest`,
    String.raw`ember|backbone|day|moment|deno|bun|babylon|phaser|web3|ethers|tensorflow|math|leaflet)\.js$`,
  ].join("|"),
  "i",
);
