import type { PlanLanguage, ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import { languageOfFile, languageOfInfo } from "@dreamcatcher/text/languages";
import { extensionOf } from "../paths.ts";
import type { Analysis } from "./analysis.ts";
import { analyzeJavaScript, type Dialect } from "./javascript.ts";
import { analyzePython } from "./python.ts";

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

/** The language of a file that the sandbox can run, by its extension; null for all others. */
export function programLanguageOf(path: string): ProjectLanguage | null {
  const extension = extensionOf(path);
  if (extension === "py") return "python";
  const dialect = DIALECTS.get(extension);
  return dialect ? (dialect === "jsx" ? "javascript" : "typescript") : null;
}

const UNSUPPORTED_LANGUAGES = new Map(
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
    CUDA: "cu",
    Assembly: "asm",
    Svelte: "svelte",
    Vue: "vue",
    PowerShell: "ps1",
    AppleScript: "applescript",
  }).flatMap(([name, extensions]) =>
    extensions.split(" ").map((extension): [string, string] => [extension, name]),
  ),
);

/** The programming language of a file that the sandbox cannot run, by its extension; null for other files. */
export const unsupportedLanguageOf = (path: string): string | null =>
  UNSUPPORTED_LANGUAGES.get(extensionOf(path)) ?? null;

/** Analyzes a program; null for other files. Without `errors`, code with syntax errors is not analyzed. */
export function analyzeFile(path: string, code: string, errors = true): Analysis | null {
  const extension = extensionOf(path);
  if (extension === "py") return analyzePython(code, errors);
  const dialect = DIALECTS.get(extension);
  if (!dialect) return null;
  const analysis = analyzeJavaScript(code, dialect, errors);
  return dialect === "jsx" && !analysis.parses ? (typed(code) ?? analysis) : analysis;
}

/** The analysis of TypeScript under a name of JavaScript, which is for a compiler; null for other code. */
function typed(code: string): Analysis | null {
  for (const dialect of ["ts", "tsx"] as const) {
    const analysis = analyzeJavaScript(code, dialect, false);
    if (analysis.parses) return { ...analysis, needsBuild: true };
  }
  return null;
}

/** The language of a snippet: by its file name, else by the fence's info string (`js`, `py`). */
export const languageOf = (snippet: { language: string; filename?: string | undefined }): string =>
  languageOfFile(snippet.filename ?? "") ??
  languageOfInfo(snippet.language) ??
  snippet.language.toLowerCase();

const EXTENSIONS_TO_TRY = new Map([
  ["javascript", ["js", "ts", "tsx"]],
  ["typescript", ["ts", "tsx"]],
]);

/** Analyzes unnamed code in the first dialect that it parses in, which determines its extension. */
export function analyzeUnnamed(
  language: string,
  code: string,
  errors: boolean,
): { extension: string; analysis: Analysis | null } {
  if (language === "python") return { extension: "py", analysis: analyzePython(code, errors) };
  const extensions = EXTENSIONS_TO_TRY.get(language) ?? [];
  for (const extension of extensions) {
    const analysis = analyzeJavaScript(code, DIALECTS.get(extension) ?? "jsx", false);
    if (!analysis.parses || (extension === "js" && analysis.isTyped)) continue;
    return { extension: extension === "js" && analysis.needsBuild ? "jsx" : extension, analysis };
  }
  const [extension = ""] = extensions;
  return { extension, analysis: analyzeFile(`_.${extension}`, code, errors) };
}

/** The usual file extension of a program's language, empty for other languages. */
export const defaultExtension = (language: string): string =>
  language === "python" ? "py" : (EXTENSIONS_TO_TRY.get(language)?.[0] ?? "");

/** Whether two languages run on the same runtime, and so in one project. */
export const shareRuntime = (a: ProjectLanguage, b: PlanLanguage | null): boolean =>
  a === b || (a !== "python" && b !== "python");
