import type { Fragment } from "#shared/contracts/fragment.ts";
import { MANIFEST_FILE } from "#shared/contracts/sandbox.ts";
import { languageOf, programLanguageOf, readFile } from "./languages.ts";
import { safePath } from "./paths.ts";
import { readPython } from "./python.ts";
import type { Reading } from "./reading.ts";

/** A piece of code of the talk. `path` is the name it was given, made safe; `fragment` is where it stands. */
export interface Snippet {
  language: string;
  path: string | null;
  code: string;
  fragment: number;
  /** Null for what is not JavaScript, TypeScript or Python. */
  reading: Reading | null;
}

/** A project is bounded well below what the sandbox takes: the first so many snippets, each whole or not at all. */
const MOST_SNIPPETS = 400;
const MOST_CHARACTERS = 500_000;
const MOST_CHARACTERS_IN_ALL = 5_000_000;

/** Files of the project's own that a talk cannot stand in for. */
const moved = new Map([
  ["readme.md", "docs/readme-of-the-talk.md"],
  [MANIFEST_FILE, `data/${MANIFEST_FILE}`],
]);

/** The code of a dream in the order of the talk, and how many pieces are too many or too large to be taken. */
export function snippetsOf(fragments: readonly Fragment[]): { snippets: Snippet[]; omitted: number } {
  const snippets: Snippet[] = [];
  let omitted = 0;
  let characters = 0;
  for (const [at, fragment] of fragments.entries()) {
    for (const { language, filename, code } of fragment.code_snippets) {
      if (code.trim() === "") continue;
      characters += code.length;
      if (
        snippets.length >= MOST_SNIPPETS ||
        code.length > MOST_CHARACTERS ||
        characters > MOST_CHARACTERS_IN_ALL
      ) {
        omitted += 1;
        continue;
      }
      snippets.push(snippetOf(languageOf({ language, filename }), filename ?? "", code.toWellFormed(), at));
    }
  }
  return { snippets, omitted };
}

function snippetOf(language: string, filename: string, text: string, fragment: number): Snippet {
  const named = safePath(filename);
  const path = moved.get(named.toLowerCase()) ?? (named === "" ? null : named);
  const code = `${language === "python" && path === null ? dedented(text) : text}`.replace(/\s*$/, "\n");
  return { language, path, code, fragment, reading: readingOf(language, path, code) };
}

function readingOf(language: string, path: string | null, code: string): Reading | null {
  if (path !== null) return programLanguageOf(path) ? readFile(path, code) : null;
  if (language === "python") return readPython(code);
  return language === "javascript" || language === "typescript" ? readBest(language, code) : null;
}

/** Nameless code is read in the dialect that it parses in. */
function readBest(language: "javascript" | "typescript", code: string): Reading | null {
  const endings = language === "javascript" ? ["js", "ts"] : ["ts", "tsx"];
  const readings = endings.map((ending) => readFile(`x.${ending}`, code));
  return readings.find((reading) => reading?.parses) ?? readings[0] ?? null;
}

/** Without the blanks that all lines begin with: people quote methods from within their class. */
function dedented(code: string): string {
  const lines = code.replaceAll("\t", "    ").split("\n");
  const shift = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return shift > 0 && Number.isFinite(shift) ? lines.map((line) => line.slice(shift)).join("\n") : code;
}
