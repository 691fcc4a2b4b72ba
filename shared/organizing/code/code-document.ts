import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import type { MadeFile, TranscriptDocument } from "@dreamcatcher/reading/transcript";
import { clip } from "@dreamcatcher/text/clip";
import { languageOfCode, languageOfFile } from "@dreamcatcher/text/languages";
import { MAX_FILE_NAME } from "./file-names.ts";
import { languageOfType } from "./language-of-type.ts";

const MAX_CODE = 500_000;

/** Languages of text that people read, not machines. */
const PROSE = new Set(["text", "markdown", "rst", "console", "diff"]);
/** Languages of data, of which what a person attaches is no part of the program. */
const DATA = new Set(["csv", "html", "json", "jsonl", "xml", "yaml"]);
/** Files of a program that are in no language. */
const PLAIN_FILE =
  /(?:^|\/)(?:requirements[\w.-]*\.txt|CMakeLists\.txt|\.[\w-]*(?:ignore|rc)|Procfile|Gemfile|Pipfile|[\w.-]+\.(?:cfg|ini|conf|mod))$/;
/** Any file with an ending, of a language that is not known here or of none. */
const ANY_FILE = /\.[a-z][a-z\d]{0,9}$/i;
const PROSE_FILE = /\.(?:txt|mdx?|markdown|rst|adoc|org|log|rtf|pdf|docx?|odt|[ct]sv)$/i;

/**
 * A document as code: a file, an artifact or a canvas in a programming language, or any file that the
 * assistant's tools made, and the changes of one that is known in part. None for other documents.
 */
export function codeIn(document: TranscriptDocument, isAttached: boolean): CodeSnippet[] {
  const { content = "", partial, made } = document;
  if (made) return madeFile(document.title, partial ? made : { whole: content });
  const code = content.replace(/^\s*\n/, "").trimEnd();
  if (code === "" || partial || code.length > MAX_CODE) return [];
  const filename = fileNameOf(document);
  const language = languageOf(document);
  if (language === null || PROSE.has(language)) {
    const isProgramFile =
      PLAIN_FILE.test(filename ?? "") || (!isAttached && !PROSE_FILE.test(filename ?? ""));
    return filename && isProgramFile && language !== "markdown" ? [{ language: "text", filename, code }] : [];
  }
  if (isAttached && (!filename || DATA.has(language))) return [];
  return [{ language: clip(language, 50), ...(filename && { filename }), code }];
}

/** A file that tools made, under its path, and the changes that have no place in what is known of it. */
function madeFile(title: string, { whole = "", changes = "" }: MadeFile): CodeSnippet[] {
  const filename = title.toWellFormed();
  return [
    { language: languageOfFile(filename) ?? "text", code: whole.trimEnd() },
    { language: "diff", code: changes },
  ].flatMap(({ language, code }) =>
    code.trim() === "" || code.length > MAX_CODE ? [] : [{ language: clip(language, 50), filename, code }],
  );
}

/** A document as text that the assistant wrote, such as a report in Markdown; null for other documents. */
export function textIn(document: TranscriptDocument): string | null {
  if (document.partial || !document.content?.trim()) return null;
  const language = languageOf(document);
  return language === null || language === "text" || language === "markdown" ? document.content : null;
}

/** The language of its file name or its type; where they name none, the one it seems to be in. */
function languageOf(document: TranscriptDocument): string | null {
  const { content_type = "", content = "" } = document;
  const filename = fileNameOf(document);
  const named = (filename && languageOfFile(filename)) || languageOfType(content_type);
  if (named === "javascript" && languageOfCode(content) === "typescript" && !filename) return "typescript";
  return named ?? (CODE_OF_ANY_LANGUAGE.test(content_type) ? languageOfCode(content) : null);
}

const CODE_OF_ANY_LANGUAGE = /^(?:application\/vnd\.ant\.code|code\b|text\/x-(?:code|other|unknown)$)/i;

/** The path or name of its file: its title where that is one. */
function fileNameOf({ title }: TranscriptDocument): string | null {
  const path = title.replaceAll("\\", "/").replace(/^\.\//, "");
  // Absolute paths lead through the folders of one machine.
  const name = /^(?:[/~]|[a-z]:)/i.test(path) ? path.slice(path.lastIndexOf("/") + 1) : path;
  if (name === "" || name.length > MAX_FILE_NAME || (/\s/.test(name) && !name.includes("/"))) return null;
  return languageOfFile(name) || PLAIN_FILE.test(name) || ANY_FILE.test(name) ? name.toWellFormed() : null;
}
