import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import { languageOfCode, languageOfFile, languageOfInfo } from "@dreamcatcher/text/languages";
import type { Block, Code } from "@dreamcatcher/text/markdown";
import { isProduct } from "../language/products.ts";
import { commandLines, isShell } from "../language/shell.ts";
import { diffSnippets, isDiff } from "./diff-snippets.ts";
import { mayHold } from "./may-hold.ts";
import { languageMeant } from "./meant-language.ts";

/** As long as the name of a file may be in a fragment. */
export const MAX_FILE_NAME = 500;

/** The code of a block that is worth keeping: one snippet, or one for each file that a diff changes. */
export function snippetsOfBlock(block: Code): CodeSnippet[] {
  if (isDiff(block)) return diffSnippets(block, filenameOf);
  const snippet = snippetOf(block);
  return snippet ? [snippet] : [];
}

function snippetOf(block: Code): CodeSnippet | null {
  if (CITATION.test(block.info) || TOOL_CALL.test(block.before)) return null;
  const filename = filenameOf(block);
  const code = withoutNameComment(block.code.replace(/^\s*\n/, "").trimEnd(), filename);
  const declared = languageOfInfo(block.info);
  if (declared === "console" || (!filename && isResult(block, declared)) || isOutput(code)) return null;
  if (!filename && isLinks(code)) return null;
  if (
    (isCommand(code, declared) && !(filename && code.includes("\n"))) ||
    (!filename && code.length < 40 && !code.includes("\n"))
  )
    return null;
  const language =
    declared && declared !== "text"
      ? ((filename ? null : languageMeant(declared, code)) ?? declared)
      : ((filename && languageOfFile(filename)) ??
        languageOfCode(code) ??
        (isShell(code) ? "bash" : declared === "text" ? endingIn(block.before) : null));
  if (!language && !filename) return null;
  return { language: clip(language ?? "text", 50), ...(filename ? { filename } : {}), code };
}

/** How Cursor quotes lines of a file that is there: `12:18:src/tide.ts`. */
const CITATION = /^\d+:\d+:\S/;

/** How pages of agents head the arguments of a tool call. */
const TOOL_CALL = /^⚙\uFE0F? ?\w+$/u;

/** JSON has no comments, so one that names its file is none of its code. */
const withoutNameComment = (code: string, filename: string | null): string =>
  filename?.endsWith(".json") ? code.replace(/^\s*(?:\/\/|#).*\n/, "") : code;

const FILE_NAME =
  /(?<![\w./@-])((?:\.{0,2}\/)?(?:[\w.@+[\]-]+\/)*(?:[\w@+[\]-][\w.@+[\]-]*\.[a-z][a-z0-9]{0,9}|Dockerfile|Makefile|Procfile|Jenkinsfile|\.gitignore|\.dockerignore|\.env)(?:\.\w+)?)(?![\w/(-])/gi;

/** The file name in the fence's info string, in a comment on the first line, or in the sentence before. */
function filenameOf(block: Code): string | null {
  const inInfo = /(?:title|file|filename|name)=["']?([^"'\s}]+)|^\w*:([\w./-]+\.\w+)$/i.exec(block.info);
  const declared =
    inInfo?.[1] ?? inInfo?.[2] ?? fileNameIn(/^\S+\.\w{1,8}$/.test(block.info) ? block.info : "");
  if (declared) return clip(declared, MAX_FILE_NAME);
  const first = block.code.trimStart().split("\n", 1)[0]?.slice(0, 200) ?? "";
  const comment =
    /^\s*(?:\/\/|#(?!!)|--|;|\/\*|<!--|%|'|""")\s*(?:(?:file(?:name| ?path)?|path)\s*:?\s*)?([^\s*]+)\s*(?:\*\/|-->|\(.*\))?\s*$/i.exec(
      first,
    )?.[1];
  const head = FILE_PATH.exec(block.code.slice(0, MAX_HEAD))?.[1];
  // The package of a file tells its folder as well.
  const stated = PACKAGE.test(block.code) && !head?.includes("/") ? "" : head;
  return (
    fileNameIn(comment ?? "", true) ??
    fileNameIn(stated ?? "", true) ??
    executableBefore(block) ??
    fileNameBefore(block)
  );
}

/** The path of an executable, which has no ending, where it is the whole line before a script: `bin/tide`. */
function executableBefore({ before, code }: Code): string | null {
  if (!code.trimStart().startsWith("#!")) return null;
  const line = before.trimEnd().split("\n").at(-1) ?? "";
  return /^[\s>#*\d.-]*[`*]{0,3}((?:exe|bin|scripts?|sbin)\/[\w-]{1,60})[`*]{0,3}:?$/.exec(line)?.[1] ?? null;
}

/** A comment among the first lines that says the path of the file. */
const FILE_PATH =
  /^\s{0,20}(?:(?:\/\/|#|--|;|\/\*|<!--) ?file ?(?:path|name):|(?:\/?\*{1,2}|\/\/|#) ?@file:?) ?(\S{1,200})/im;
const MAX_HEAD = 300;
const PACKAGE = /^package [\w.]{1,200};$/m;

/** The ending of the files that the words before a block announce: "the .rux files". */
const endingIn = (before: string): string | null =>
  /(?<![\w./])\.([a-z]\w{1,9}) (?:files?|bestand|datei|fichier|archivo|arquivo|ficheiro|файл)/i
    .exec(before)?.[1]
    ?.toLowerCase() ?? null;

/** The first file name in a text; `alone` accepts only one that is nearly the whole text. */
function fileNameIn(text: string, alone = false): string | null {
  for (const [, found = ""] of text.matchAll(FILE_NAME)) {
    if (isProduct(found) || PROPERTY.test(found) || (alone && found.length < text.length - 2)) continue;
    if (languageOfFile(found) || PLAIN_FILE.test(found)) return found;
  }
  return null;
}

/** A property in a sentence about code: `this.h`. */
const PROPERTY = /^(?:this|self|Math|np|pd)\.\w+$/;

/** Files that are in no programming language. */
const PLAIN_FILE = /\.(?:txt|cfg|lock|mod|env|gitignore|dockerignore|ini|conf|plist|csv)$|file$/i;

/** Words before a block with what a program returns or prints. */
const LEADS_TO_RESULT =
  /\b(?:(?:get|see|receive|returns?|prints?|outputs?|response|result)\b.{0,60}(?:like|:$)|(?:sample|example|expected) (?:output|response|result)|output (?:is|was|should|will))/i;

/** Whether a block without a language of its own shows what a program returns or prints. */
const isResult = (block: Code, declared: string | null): boolean =>
  (!declared || declared === "json" || declared === "text") && LEADS_TO_RESULT.test(block.before.slice(-200));

/** A line that says which file an agent has read. */
const READ = /^Read file: .*$/gm;

/**
 * The only file name in the sentence before a block, or the one it calls new; null if its language differs.
 */
function fileNameBefore(block: Code): string | null {
  const before = block.before.slice(-300).replace(READ, "");
  const names = new Set(
    [...before.matchAll(FILE_NAME)].flatMap(([, found]) => fileNameIn(found ?? "") ?? []),
  );
  const introduced = before.matchAll(/\b(?:named|called|create|save (?:it|this) as|file)\s+(?=(\S+))/gi);
  // Code that uses another file names it as well.
  const own = [...names].filter((name) => names.size === 1 || !isImported(name, block.code));
  const only =
    unknownFileIn(before, block) ??
    (own.length === 1 ? own[0] : [...introduced].flatMap(([, word]) => fileNameIn(word ?? "") ?? [])[0]);
  if (!only) return null;
  const ofFile = languageOfFile(only);
  const ofBlock = languageOfInfo(block.info);
  const shell = ofBlock === "bash" || ((!ofBlock || ofBlock === "text") && isShell(block.code));
  if (shell && ofFile !== "bash") return null;
  if (ofBlock && ofBlock !== "text" && ofFile && ofFile !== ofBlock && !isRelated(ofFile, ofBlock))
    return null;
  return (ofBlock && ofBlock !== "text") || mayHold(only, block.code) ? only : null;
}

/** A name with an ending of no language known here, beside a word for a file; the block is in none either. */
function unknownFileIn(before: string, { info }: Code): string | undefined {
  const language = languageOfInfo(info) ?? "text";
  for (const { 0: name, 1: ending = "", index } of before.matchAll(UNKNOWN_FILE)) {
    const around = before.slice(Math.max(0, index - 40), index + name.length + 12);
    if (isProduct(name) || languageOfFile(name) !== null || !FILE_WORDS.test(around)) continue;
    if (language === "text" || language === ending.toLowerCase()) return name;
  }
  return undefined;
}

const UNKNOWN_FILE = /(?<![\w./@-])(?:[\w.@-]{1,60}\/){0,12}[\w@-][\w.@-]{0,80}\.([a-z]\w{1,9})(?![\w/(-])/gi;
/** Words for a file, or for making one. */
const FILE_WORDS =
  /\b(?:file|creat|sav|bestand|maak|datei|erstell|fichier|cr[ée]|archivo|fichero|arquivo|ficheiro|cria)|файл|созда|文件|创建|ファイル|作成|파일/i;

/** Whether a line of code imports a file by its name. */
function isImported(name: string, code: string): boolean {
  const stem = name.replace(/^.*\//, "").replace(/\.\w+$/, "");
  return code
    .split("\n")
    .some(
      (line) =>
        /^\s*(?:from|import|export|const|let|var|#include|require|use)\b/.test(line) && line.includes(stem),
    );
}

/** Languages that files of one another's type may hold. */
const FAMILIES = [
  ["javascript", "typescript", "json"],
  ["html", "xml", "vue", "svelte", "php", "jinja", "django", "htmldjango"],
  ["css", "scss", "less", "sass"],
  ["c", "cpp", "objective-c"],
  ["yaml", "json", "toml", "ini"],
];
const isRelated = (a: string, b: string): boolean =>
  FAMILIES.some((family) => family.includes(a) && family.includes(b));

/** Whether code is a single shell command; a long pipeline is a small program and worth keeping. */
function isCommand(code: string, language: string | null): boolean {
  if (language && !SHELLS.has(language)) return false;
  const lines = commandLines(code.slice(0, 20_000));
  if (lines.length > 1) return false;
  const [only = ""] = lines;
  if (language === null || language === "text")
    return !only || (isShell(only) && !isProgram(only)) || only.split(/\s+/).length < 2;
  return !isProgram(only);
}

const SHELLS = new Set(["bash", "console", "text", "powershell", "batch", "fish"]);

const isProgram = (line: string): boolean =>
  line.length > 50 && /[^|]\|[^|]|\$\(|\bdo\b/.test(line) && /['"{]/.test(line);

/** Beginnings of lines that programs print. */
const OUTPUT_LINES = [
  // Logs.
  /\[?\d{4}-\d\d-\d\d[T ]|\[?\d\d:\d\d:\d\d|(?:\[?)(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|TRACE)\b/,
  // Errors and stack traces.
  /Traceback \(|File ".*", line \d+|\s*at \S+ \(.*:\d+|(?:Error|\w+(?:Error|Exception)):\s|npm (?:ERR|WARN)/,
  // Trees, tables and listings of files.
  /[├└│]|\+-{3,}|={3,}|[dl-][rwx-]{9}\s/,
  // Commits.
  /\[[\w./-]+ (?:\(root-commit\) )?[\da-f]{7,}\] |\s*\d+ files? changed\b|\s*(?:create|delete) mode \d/,
  // Results of tests.
  /[✓✔✖✗×]|---? (?:PASS|FAIL|SKIP)|ok\s+\S+\s+[\d.]+s|\d+ (?:passed|failed)/,
];
const OUTPUT_LINE = new RegExp(`^\\s*(?:${OUTPUT_LINES.map(({ source }) => source).join("|")})`);

/** Whether code is output of a program, by two fifths of its lines. */
function isOutput(code: string): boolean {
  const lines = code
    .slice(0, 20_000)
    .split("\n")
    .filter((line) => line.trim());
  return lines.length > 0 && lines.filter((line) => OUTPUT_LINE.test(line)).length / lines.length >= 0.4;
}

/** Whether each line is an address, which pages show in blocks as well. */
const isLinks = (code: string): boolean =>
  code.split("\n").every((line) => /^\s*(?:https?:\/\/\S*)?\s*$/.test(line));

/** The file name in the text after a block: "Save this script as `sum.py`". */
export function savedAs(following: Block[]): string | null {
  for (const block of following) {
    if (block.kind === "code" || block.kind === "heading") return null;
    const phrase = /\bsave (?:this|the|it|that)\b(.{0,80})/i.exec(block.text)?.[1];
    if (phrase) return fileNameIn(phrase);
  }
  return null;
}
