import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { MANIFEST_FILE } from "@dreamcatcher/sandbox/contract/manifest-file";
import { extensionOf, safePath } from "../paths.ts";
import { type Analysis, NOT_ANALYZED } from "./analysis.ts";
import { analyzeFile, analyzeUnnamed, defaultExtension, languageOf, programLanguageOf } from "./languages.ts";

/** A piece of code of the talk. `path` is the name it was given, made safe; `fragment` is where it stands. */
export interface Snippet {
  language: string;
  path: string | null;
  /** What its file ends in, or is to end in. */
  extension: string;
  code: string;
  fragment: number;
  /** Null for what is not JavaScript, TypeScript or Python. */
  analysis: Analysis | null;
}

/** A project is bounded well below what the sandbox takes: the first so many snippets, each whole or not at all. */
const MAX_SNIPPETS = 400;
const MAX_CHARACTERS = 500_000;
const MAX_CHARACTERS_IN_ALL = 5_000_000;

/** So much of the code is read for its imports and names; what is beyond becomes files all the same. */
const MAX_CHARACTERS_READ = 400_000;

/** So much of the code that does not parse is read nevertheless, which takes far longer. */
const MAX_CHARACTERS_WITH_ERRORS = 30_000;

/** Files of the project's own that a talk cannot stand in for. */
const RELOCATED = new Map([
  ["readme.md", "docs/readme-of-the-talk.md"],
  [MANIFEST_FILE, `data/${MANIFEST_FILE}`],
]);

/** The code of a dream in the order of the talk, and how many pieces are too many or too large to be taken. */
export function snippetsOf(fragments: readonly Fragment[]): { snippets: Snippet[]; omitted: number } {
  const snippets: Snippet[] = [];
  let omitted = 0;
  let characters = 0;
  let withErrors = 0;
  for (const [at, fragment] of fragments.entries()) {
    for (const { language, filename, code } of fragment.code_snippets) {
      if (code.trim() === "") continue;
      characters += code.length;
      if (
        snippets.length >= MAX_SNIPPETS ||
        code.length > MAX_CHARACTERS ||
        characters > MAX_CHARACTERS_IN_ALL
      ) {
        omitted += 1;
        continue;
      }
      const snippet = snippetOf(languageOf({ language, filename }), filename ?? "", code.toWellFormed(), at, {
        isRead: characters <= MAX_CHARACTERS_READ,
        errors: withErrors + code.length <= MAX_CHARACTERS_WITH_ERRORS,
      });
      snippets.push(snippet);
      if (snippet.analysis?.parses === false) withErrors += code.length;
    }
  }
  return { snippets, omitted };
}

function snippetOf(
  language: string,
  filename: string,
  text: string,
  fragment: number,
  { isRead, errors }: { isRead: boolean; errors: boolean },
): Snippet {
  const named = safePath(filename);
  const path = RELOCATED.get(named.toLowerCase()) ?? (named === "" ? null : named);
  const plain = text.replace(/^\ufeff/, "");
  const code = (language === "python" && path === null ? dedented(plain) : plain).trimEnd().concat("\n");
  const isProgram = path === null ? defaultExtension(language) !== "" : programLanguageOf(path) !== null;
  if (isProgram && !isRead)
    return { language, path, extension: defaultExtension(language), code, fragment, analysis: NOT_ANALYZED };
  const { extension, analysis } =
    path === null
      ? analyzeUnnamed(language, code, errors)
      : { extension: extensionOf(path), analysis: analyzeFile(path, code, errors) };
  return { language, path, extension, code, fragment, analysis };
}

/** Without the blanks that all lines begin with: people quote methods from within their class. */
function dedented(code: string): string {
  const lines = code.replaceAll("\t", "    ").split("\n");
  const shifts = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const shift = shifts.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return shift > 0 && Number.isFinite(shift) ? lines.map((line) => line.slice(shift)).join("\n") : code;
}
