import { PlanLanguage } from "@dreamcatcher/contracts/project-languages";

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
