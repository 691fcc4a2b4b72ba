import { parsedJson } from "@dreamcatcher/text/json";
import { languageOfCode } from "@dreamcatcher/text/languages";
import { isShell } from "../language/shell.ts";
import { isComment, isSurelyCode, mayContinue } from "./code-lines.ts";

/**
 * Puts fences around the code in an answer without any, as copied from a page: runs of lines that are surely
 * code. Lists, poems, logs and addresses stay as they are.
 */
export function withFencedCode(answer: string): string {
  if (/```|~~~/.test(answer) || !MAY_HOLD_CODE.test(answer)) return answer;
  const lines = answer.split("\n");
  const fenced: (readonly string[])[] = [];
  let next = 0;
  for (const run of runsOf(lines)) {
    const label = labelBefore(lines, run, next);
    const language = languageOfRun(lines.slice(run.from, run.to), run, label?.language);
    if (language === null) continue;
    fenced.push(lines.slice(next, label?.at ?? run.from), ["", `\`\`\`${language}`]);
    fenced.push(dedented(lines.slice(run.from, run.to)), ["```", ""]);
    next = run.to;
  }
  return next === 0 ? answer : [...fenced, lines.slice(next)].flat().join("\n");
}

const MAY_HOLD_CODE = /[{};)\]>:,"'][ \t]*\n|=/;

/** Lines of code that follow one another, with the blank lines between; `to` is the line after the last. */
interface Run {
  from: number;
  to: number;
  count: number;
  /** How many of them could be nothing but code. */
  sure: number;
  /** How many of the others are not even indented. */
  loose: number;
}

const MAX_BLANK_LINES = 2;

function runsOf(lines: readonly string[]): Run[] {
  const runs: Run[] = [];
  let run = null as Run | null;
  let above = "";
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") {
      if (run && at - run.to >= MAX_BLANK_LINES) run = null;
      continue;
    }
    const next = lines[at + 1] ?? "";
    const sure = isSurelyCode(line, next);
    const isLabelled = LABEL.test(above);
    if (!CHROME.test(line)) above = line.trim();
    const isCommentOnCode = isComment(line) && (run?.to === at || next.trim() !== "");
    if (!sure && !isCommentOnCode && !((run || isLabelled) && mayContinue(line))) {
      run = null;
      continue;
    }
    if (!run) {
      run = { from: at, to: at, count: 0, sure: 0, loose: 0 };
      runs.push(run);
    }
    run.to = at + 1;
    run.count += 1;
    if (sure) run.sure += 1;
    else if (/^\S/.test(line)) run.loose += 1;
  }
  return runs;
}

/** Languages of which text in words could have the signs. */
const DOUBTFUL = new Set(["ini", "latex", "markdown", "nginx", "xml", "yaml"]);
const PAGE = /<(?:!doctype|html|head|body|script|style|form|template|table|svg)\b/i;

/** The language of a run that is code, or null; a label above it may say what else is not certain. */
function languageOfRun(
  lines: readonly string[],
  { count, sure, loose }: Run,
  label: string | undefined,
): string | null {
  if (label !== undefined) return sure > 0 || isShell(lines.join("\n")) ? label : null;
  if (lines.every((line) => /^(?: {4}|\t|\s*$)/.test(line))) return null;
  const code = lines.join("\n");
  if (/^\s*[[{]/.test(code)) return count >= 3 && parsedJson(code) !== undefined ? "json" : null;
  if (count < 3 || sure < 2 || loose > count / 2) return null;
  const language = languageOfCode(code);
  if (language === null || DOUBTFUL.has(language)) return null;
  return language === "html" && !PAGE.test(code) ? null : language;
}

const LABEL =
  /^(?:javascript|typescript|jsx|tsx|python|html|css|json|bash|shell|sh|sql|java|kotlin|swift|go|rust|ruby|php|c|cpp|c\+\+|csharp|c#|yaml|dockerfile)$/i;

/** Blank lines, and the buttons between such a name and its block. */
const CHROME = /^\s*(?:copy(?: code)?|edit|run|download|wrap)?\s*$/i;
const MAX_LABEL_DISTANCE = 5;

/** The name of a language alone on the line above a run, as pages show it over a block. */
function labelBefore(
  lines: readonly string[],
  { from }: Run,
  first: number,
): { at: number; language: string } | null {
  let at = from - 1;
  while (at >= first && at >= from - MAX_LABEL_DISTANCE && CHROME.test(lines[at] ?? "")) at -= 1;
  const text = at >= first ? (lines[at]?.trim() ?? "") : "";
  return LABEL.test(text) ? { at, language: text.toLowerCase() } : null;
}

function dedented(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = indents.reduce((least, each) => Math.min(least, each));
  return lines.map((line) => line.slice(indent));
}

const MIN_PROGRAM_LINES = 12;
const TEXT_MARK = /"""|'''/g;

/**
 * Puts a fence around a program that a person pastes without one: from its first line to its last, each of
 * which is one of code. Its indented lines alone would be torn out of it as blocks.
 */
export function withFencedProgram(text: string): string {
  if (/```|~~~/.test(text)) return text;
  const lines = text.split("\n");
  const inTexts = linesInTexts(lines);
  const isSure = (line: string, at: number) => !inTexts.has(at) && isSurelyCode(line, lines[at + 1] ?? "");
  const from = lines.findIndex((line, at) => /^\S/.test(line) && (isSure(line, at) || isComment(line)));
  const to = lines.findLastIndex((line, at) => isSure(line, at) || mayContinue(line)) + 1;
  const program = lines.slice(from, to);
  const isOfCode = (line: string, at: number) =>
    line.trim() === "" ||
    inTexts.has(at) ||
    isSure(line, at) ||
    /^\s*(?:#|\/\/|\/?\*)/.test(line) ||
    mayContinue(line);
  const sure = program.filter((line, at) => isSure(line, from + at)).length;
  if (from < 0 || sure < MIN_PROGRAM_LINES || !program.every((line, at) => isOfCode(line, from + at)))
    return text;
  const language = languageOfCode(program.join("\n"));
  if (language === null || !IN_PROGRAMS.has(language)) return text;
  const [before, after] = [lines.slice(0, from), lines.slice(to)];
  return [...withGap(before, -1), `\`\`\`${language}`, ...program, "```", ...withGap(after, 0)].join("\n");
}

/** Lines with a blank one at that end of them. */
const withGap = (lines: readonly string[], end: 0 | -1): readonly string[] =>
  (lines.at(end) ?? "").trim() === "" ? lines : end === 0 ? ["", ...lines] : [...lines, ""];

/** Languages of programs, which nothing else looks like. */
const IN_PROGRAMS = new Set([
  "python",
  "javascript",
  "typescript",
  "java",
  "csharp",
  "go",
  "rust",
  "c",
  "cpp",
  "dart",
]);

/** The lines of texts over several lines, which may hold anything. */
function linesInTexts(lines: readonly string[]): Set<number> {
  const inTexts = new Set<number>();
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const marks = line.match(TEXT_MARK)?.length ?? 0;
    if (isOpen || marks > 0) inTexts.add(at);
    if (marks % 2 === 1) isOpen = !isOpen;
  }
  return isOpen ? new Set() : inTexts;
}

/** How a statement of SQL begins, over at most two lines, up to what no sentence has. */
const STATEMENT =
  /^\s*(?:create (?:or replace )?(?:temporary )?(?:table|view)(?: if not exists)? [\w."`[\]]+\s*(?:\(|as\b|$)|create (?:unique )?index [\w."`]+ on\b|insert into [\w."`[\]]+\s*(?:\(|values\b|select\b|$)|select\b.*\bfrom (?!(?:an?|the|my|our|this|these|all)\b)[\w."`[(]|update [\w."`]+ set\b.*=|delete from [\w."`]+(?: where\b|;)|alter table [\w."`]+ (?:add|drop|alter|modify|rename)\b|drop (?:table|view|index) [\w."` ]+;)/i;
const MAX_STATEMENT_LINES = 200;

/** Puts fences around the statements of SQL that a person pastes without any. */
export function withFencedSql(text: string): string {
  if (!text.includes(";") || /```|~~~/.test(text)) return text;
  const lines = text.split("\n");
  const ends = lines.map((line) => /;\s*$/.test(line));
  const fenced: string[] = [];
  let closed = -1;
  for (let at = 0; at < lines.length; at++) {
    const length = STATEMENT.test(lines[at] ?? "")
      ? ends.slice(at, at + MAX_STATEMENT_LINES).indexOf(true)
      : -1;
    if (length < 0) {
      fenced.push(lines[at] ?? "");
      continue;
    }
    // Statements that follow one another are one block.
    const follows = closed >= 0 && fenced.slice(closed + 1).every((line) => line.trim() === "");
    if (follows) fenced.splice(closed, 1);
    else fenced.push("", "```sql");
    fenced.push(...lines.slice(at, at + length + 1), "```");
    closed = fenced.length - 1;
    at += length;
  }
  return closed < 0 ? text : fenced.join("\n");
}
