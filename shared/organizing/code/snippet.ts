import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import { languageOfCode, languageOfFile, languageOfInfo } from "@dreamcatcher/text/languages";
import type { Code } from "@dreamcatcher/text/markdown";
import { commandLines, isShell } from "../language/shell.ts";
import { diffSnippets, isDiff } from "./diff-snippets.ts";
import { filenameOf } from "./file-names.ts";
import { languageMeant } from "./meant-language.ts";

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
  const labelled = languageOfInfo(block.info);
  const meant = labelled && !filename ? languageMeant(labelled, code) : null;
  if (meant === "text") return null;
  const declared = meant ?? labelled;
  if (declared === "console" || (!filename && isResult(block, declared)) || isOutput(code)) return null;
  if (!filename && isLinks(code)) return null;
  if (
    (isCommand(code, declared) && !(filename && code.includes("\n"))) ||
    (!filename && code.length < 40 && !code.includes("\n"))
  )
    return null;
  const language =
    declared && declared !== "text"
      ? declared
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

/** The ending of the files that the words before a block announce: "the .rux files". */
const endingIn = (before: string): string | null =>
  /(?<![\w./])\.([a-z]\w{1,9}) (?:files?|bestand|datei|fichier|archivo|arquivo|ficheiro|файл)/i
    .exec(before)?.[1]
    ?.toLowerCase() ?? null;

/** Words before a block with what a program returns or prints. */
const LEADS_TO_RESULT =
  /\b(?:(?:get|see|receive|returns?|prints?|outputs?|response|result)\b.{0,60}(?:like|:$)|(?:sample|example|expected) (?:output|response|result)|output (?:is|was|should|will))/i;

/** Whether a block without a language of its own shows what a program returns or prints. */
const isResult = (block: Code, declared: string | null): boolean =>
  (!declared || declared === "json" || declared === "text") && LEADS_TO_RESULT.test(block.before.slice(-200));

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
