import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { MANIFEST_FILE } from "@dreamcatcher/sandbox/contract/manifest-file";
import { announcesMore } from "@dreamcatcher/text/cut-code";
import { extensionOf, safePath } from "../paths.ts";
import { type Analysis, NOT_ANALYZED } from "./analysis.ts";
import { analyzeFile, analyzeUnnamed, defaultExtension, languageOf, programLanguageOf } from "./languages.ts";
import { leadsIn, MAX_LEAD_OF_CHANGE } from "./lead.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { withoutElisionsAround } from "./page-edges.ts";
import { pathsInProject } from "./paths-in-project.ts";
import { shownBy } from "./search-replace.ts";

/** A code snippet of the conversation. `path` is its safe file name; `fragment` the index of its fragment. */
export interface Snippet {
  language: string;
  path: string | null;
  /** The extension of its file. */
  extension: string;
  code: string;
  fragment: number;
  /** Null for code that is not JavaScript, TypeScript or Python. */
  analysis: Analysis | null;
  /** The words right before it in the conversation. */
  lead: string;
  /** Of code in a language without a parser here; null for all other code. */
  outline: Outline | null;
  /** Its answer ends below a comment that says what comes next in it. */
  isCut?: boolean;
}

/** Limits well below those of the sandbox. A snippet is taken whole or left out. */
const MAX_SNIPPETS = 400;
const MAX_CHARACTERS = 500_000;
const MAX_TOTAL_CHARACTERS = 5_000_000;

/** How much code is analyzed; code beyond that becomes files without an analysis. */
const MAX_CHARACTERS_ANALYZED = 400_000;

/** How much code with syntax errors is analyzed, which takes far longer. */
const MAX_CHARACTERS_WITH_ERRORS = 30_000;

/** Where a README of the conversation is. */
export const ITS_README = "docs/readme-of-the-conversation.md";

/** Paths reserved for the project, and where a file of the conversation with that name goes. */
const RELOCATED = new Map([
  ["readme.md", ITS_README],
  [MANIFEST_FILE, `data/${MANIFEST_FILE}`],
]);

/** The snippets of a dream in the order of the conversation, and the number of those left out. */
export function snippetsOf(fragments: readonly Fragment[]): { snippets: Snippet[]; omitted: number } {
  const snippets: Snippet[] = [];
  const pathOf = pathsInProject(
    fragments.flatMap(({ code_snippets }) => code_snippets.flatMap(({ filename }) => filename ?? [])),
  );
  let omitted = 0;
  let characters = 0;
  let charactersWithErrors = 0;
  for (const [fragmentIndex, fragment] of fragments.entries()) {
    const leadOf = leadsIn(fragment.content);
    for (const { language, filename, code: written } of fragment.code_snippets) {
      if (written.trim() === "") continue;
      const { code, isDiff } = shownBy(written);
      const isChange = isDiff || isPatch(language, filename, code);
      const lead = leadOf(written, isChange ? MAX_LEAD_OF_CHANGE : undefined);
      characters += code.length;
      if (
        snippets.length >= MAX_SNIPPETS ||
        code.length > MAX_CHARACTERS ||
        characters > MAX_TOTAL_CHARACTERS
      ) {
        omitted += 1;
        continue;
      }
      const snippet = snippetOf(
        isChange ? "diff" : languageOf({ language, filename }),
        pathOf(filename ?? ""),
        code.toWellFormed(),
        fragmentIndex,
        {
          isAnalyzed: characters <= MAX_CHARACTERS_ANALYZED,
          errors: charactersWithErrors + code.length <= MAX_CHARACTERS_WITH_ERRORS,
        },
      );
      const isCut = announcesMore(written) && endsWith(fragment.content, written);
      snippets.push({ ...snippet, lead, ...(isCut ? { isCut } : {}) });
      if (snippet.analysis?.parses === false) charactersWithErrors += code.length;
    }
  }
  return { snippets, omitted };
}

/** What may stand behind the last code of a text: blanks, and the end of its fence. */
const BEHIND_CODE = /[\s`~]/;

/** Whether a text ends with a piece of code. A pattern up to the end would try each blank of a long run. */
function endsWith(content: string, code: string): boolean {
  let end = content.length;
  while (end > 0 && BEHIND_CODE.test(content.charAt(end - 1))) end -= 1;
  return content.endsWith(code.trim(), end);
}

function snippetOf(
  language: string,
  filename: string,
  text: string,
  fragment: number,
  { isAnalyzed, errors }: { isAnalyzed: boolean; errors: boolean },
): Omit<Snippet, "lead"> {
  const named = safePath(filename);
  const path = RELOCATED.get(named.toLowerCase()) ?? (named === "" ? null : named);
  const plain = text.replace(/^\ufeff/, "");
  const bare =
    language === "python"
      ? withPythonComments(plain)
      : language === "html"
        ? withoutElisionsAround(plain)
        : IN_C.test(language)
          ? plain.replace(/^([ \t]*)(?=(?:\.\.\.|…)[ \t]*$)/gm, "$1// ")
          : plain;
  const code = (language === "python" && path === null ? dedented(bare) : bare).trimEnd().concat("\n");
  if (language === "diff")
    return { language, path, extension: "diff", code, fragment, analysis: null, outline: null };
  const isProgram = path === null ? defaultExtension(language) !== "" : programLanguageOf(path) !== null;
  const common = { language, path, code, fragment, outline: outlineOf(language, code) };
  if (isProgram && !isAnalyzed)
    return { ...common, extension: defaultExtension(language), analysis: NOT_ANALYZED };
  const { extension, analysis } =
    path === null
      ? analyzeUnnamed(language, code, errors)
      : { extension: extensionOf(path), analysis: analyzeFile(path, code, errors) };
  return { ...common, extension, analysis };
}

/** Whether a snippet is a change of a file, shown as a diff. */
const isPatch = (language: string, filename: string | undefined, code: string): boolean =>
  !/\.(?:diff|patch)$/i.test(filename ?? "") &&
  (/^(?:diff|patch)$/.test(language) || /^(?:diff --git |@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@)/m.test(code));

/** Languages without a parser here, in which a line of dots in place of code is like a comment. */
const IN_C = /^(?:java|kotlin|csharp|c|cpp|go|rust|swift|dart|php|scala)$/;

/** Agents write the comment in place of omitted code as in C, whatever the language. */
const withPythonComments = (code: string): string => code.replace(/^([ \t]*)\/\/(?= ?(?:\.\.\.|…))/gm, "$1#");

/** Removes the common indentation: people quote methods from within their class. */
function dedented(code: string): string {
  const lines = code.replaceAll("\t", "    ").split("\n");
  const shifts = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const shift = shifts.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return shift > 0 && Number.isFinite(shift) ? lines.map((line) => line.slice(shift)).join("\n") : code;
}
