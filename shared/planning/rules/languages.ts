import type { ProjectLanguage } from "#shared/contracts/plan.ts";
import { languageOfFile } from "#shared/dreams/organize/languages.ts";
import { type Dialect, readJavaScript } from "./javascript.ts";
import { endingOf } from "./paths.ts";
import { readPython } from "./python.ts";
import type { Reading } from "./reading.ts";

const dialects = new Map<string, Dialect>([
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
  const dialect = dialects.get(ending);
  return dialect ? (dialect === "jsx" ? "javascript" : "typescript") : null;
}

/** Reads a file of a program, null for other files. */
export function readFile(path: string, code: string): Reading | null {
  const ending = endingOf(path);
  const dialect = dialects.get(ending);
  return ending === "py" ? readPython(code) : dialect ? readJavaScript(code, dialect) : null;
}

/** The language of a snippet: what its name says counts more than what the talk called it. */
export const languageOf = (snippet: { language: string; filename?: string | undefined }): string =>
  String(languageOfFile(snippet.filename ?? "") ?? snippet.language).toLowerCase();

/** The ending that a nameless piece of JavaScript or TypeScript needs for what it uses. */
export function endingFor(language: "javascript" | "typescript", code: string): "js" | "jsx" | "ts" | "tsx" {
  const plain = language === "javascript" ? readJavaScript(code, "jsx") : readJavaScript(code, "ts");
  if (plain.parses && !(language === "javascript" && plain.needsBuild))
    return language === "javascript" ? "js" : "ts";
  if (plain.parses) return "jsx";
  if (language === "javascript") return readJavaScript(code, "ts").parses ? "ts" : "js";
  return readJavaScript(code, "tsx").parses ? "tsx" : "ts";
}

/** Whether two languages run side by side in one project. */
export const areKin = (a: ProjectLanguage, b: ProjectLanguage): boolean =>
  a === b || (a !== "python" && b !== "python");
