import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import { languageOfFile, languageOfInfo } from "@dreamcatcher/text/languages";
import { endingOf } from "../paths.ts";
import { type Dialect, readJavaScript } from "./javascript.ts";
import { readPython } from "./python.ts";
import type { Reading } from "./analysis.ts";

const DIALECTS = new Map<string, Dialect>([
  ["js", "jsx"],
  ["mjs", "jsx"],
  ["cjs", "jsx"],
  ["jsx", "jsx"],
  ["ts", "ts"],
  ["mts", "ts"],
  ["cts", "ts"],
  ["tsx", "tsx"],
]);

/** The language of a file that this planner can check, by its ending; null for all others. */
export function programLanguageOf(path: string): ProjectLanguage | null {
  const ending = endingOf(path);
  if (ending === "py") return "python";
  const dialect = DIALECTS.get(ending);
  return dialect ? (dialect === "jsx" ? "javascript" : "typescript") : null;
}

const elsewhere = new Map(
  Object.entries({
    Go: "go",
    Rust: "rs",
    Dart: "dart",
    Java: "java",
    Kotlin: "kt kts",
    Swift: "swift",
    C: "c h",
    "C++": "cc cpp cxx hpp ino",
    "C#": "cs",
    PHP: "php",
    Ruby: "rb",
    Elixir: "ex exs",
    Haskell: "hs",
    Julia: "jl",
    Lua: "lua",
    "Objective-C": "m",
    Perl: "pl",
    R: "r",
    Scala: "scala",
    Groovy: "groovy",
    Zig: "zig",
    Solidity: "sol",
    Svelte: "svelte",
    Vue: "vue",
    PowerShell: "ps1",
    AppleScript: "applescript",
  }).flatMap(([name, endings]) => endings.split(" ").map((ending): [string, string] => [ending, name])),
);

/** The language of a program that runs on neither Node nor Python, in words; null for all other files. */
export const languageElsewhere = (path: string): string | null => elsewhere.get(endingOf(path)) ?? null;

/** Reads a file of a program, null for other files; without `errors`, code that has some is not looked at further. */
export function readFile(path: string, code: string, errors = true): Reading | null {
  const ending = endingOf(path);
  const dialect = DIALECTS.get(ending);
  return ending === "py" ? readPython(code, errors) : dialect ? readJavaScript(code, dialect, errors) : null;
}

/** The language of a snippet: what its name says counts more than what the talk called it, which may be `js` or `py`. */
export const languageOf = (snippet: { language: string; filename?: string | undefined }): string =>
  languageOfFile(snippet.filename ?? "") ??
  languageOfInfo(snippet.language) ??
  snippet.language.toLowerCase();

const TRIED = new Map([
  ["javascript", ["js", "ts"]],
  ["typescript", ["ts", "tsx"]],
]);

/** Reads nameless code in the dialect that it parses in, which says what its file is to end in. */
export function readNameless(
  language: string,
  code: string,
  errors: boolean,
): { ending: string; reading: Reading | null } {
  if (language === "python") return { ending: "py", reading: readPython(code, errors) };
  const endings = TRIED.get(language) ?? [];
  for (const ending of endings) {
    const reading = readFile(`_.${ending}`, code, false);
    if (reading?.parses) return { ending: ending === "js" && reading.needsBuild ? "jsx" : ending, reading };
  }
  const [ending = ""] = endings;
  return { ending, reading: readFile(`_.${ending}`, code, errors) };
}

/** What code of a language usually ends in, empty for what is none of a program's. */
export const usualEnding = (language: string): string =>
  language === "python" ? "py" : (TRIED.get(language)?.[0] ?? "");

/** Whether two languages run side by side in one project. */
export const areKin = (a: ProjectLanguage, b: ProjectLanguage): boolean =>
  a === b || (a !== "python" && b !== "python");
