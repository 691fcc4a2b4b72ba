import { lineOf } from "@dreamcatcher/text/clip";
import { tellsOfError } from "./errors.ts";

const MIN_LINES = 4;
const MAX_ERROR = 240;

/** A line that nobody writes by hand into a message: of code, a log, a terminal or a table. */
const DATA =
  /[{};]\s*$|^\s*(?:<\/?[\w!]|\/\/|#include|import |from \w+ import|def |class |const |let |var |return |export |public |private |\$ |at |File "|Traceback|PS [A-Z]:|[A-Z]:\\|["“]?[\w.-]+@[\w.-]+:|[\w.@-]+\.\w{1,5}:\d+(?::\d+)?\s|0x[\da-f]+$|Caused by: |[\w.]*(?:Error|Exception): |[^\s<>]{0,200}\\[^<>|\n]{0,300}>\S|["'][\w-]+["']\s*:|[+|│├└┌]|\[[^\]\n]{1,40}\]|\d{4}-\d\d-\d\d|\d\d:\d\d|(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|npm|error|warning)\b)|^\s{4,}(?![-*+•\d])\S|^\s*(?:[\w.]+(?:\[[^\]]{1,40}\])? = \S|[\w.]{2,60}\(.{0,200}\)?,?$|\w+: .{0,200},$|[)\]}]+[,;)]*$|[\^~]+$)|\S @ \S+:\d+$/;
/** A time on a line of its own: of a transcript, whose next line is what was said then. */
const STAMP = /^\s*(?:\d{1,2}:)?\d{1,2}:\d\d\s*$/;
/** A line of a program, rather than of what one prints. */
const CODE =
  /[:;{}(,]\s*$|^\s*(?:(?:import|from|const|let|var|export|return|def|class|if|else|try)\s|<\/?\w|[\w.]+\s*=\s*\S)/;
/** So many lines of an output may look like anything. */
const MAX_AMONG = 4;
/** A sentence, or five words of one. */
const SPOKEN =
  /[.?!。？！]["”']?\s*$|(?:\p{L}{2,},? +){4}\p{L}{2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{5,}/u;
const FENCE = /^\s*(?:```|~~~)/;
/** A picture, or how an export tells of some. */
const PICTURE = /^\s*(?:!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)|\*\[[^\]\n]{0,200}\]\*)\s*$/;

/**
 * What a person says, with each stretch of pasted code, log or output as one line that tells what it is, and
 * without pictures.
 */
export function withoutPasted(text: string): string {
  const kept: string[] = [];
  let pasted: string[] = [];
  let isFenced = false;
  let isSpoken = false;
  const end = (min: number) => {
    while (pasted.at(-1)?.trim() === "") pasted.pop();
    const lines = pasted.filter((line) => line.trim() !== "" && !FENCE.test(line));
    if (lines.length < min) kept.push(...pasted);
    else kept.push(inBrief(lines));
    pasted = [];
  };
  const all = text.split("\n");
  for (const [at, line] of all.entries()) {
    if (FENCE.test(line)) {
      if (!isFenced) end(MIN_LINES);
      pasted.push(line);
      if (isFenced) end(MIN_LINES);
      isFenced = !isFenced;
    } else if (!isFenced && PICTURE.test(line)) continue;
    else if (
      isFenced ||
      isSpoken ||
      STAMP.test(line) ||
      DATA.test(line) ||
      (pasted.length > 0 && isAmong(all, at)) ||
      (pasted.length > 0 && line.trim() === "")
    )
      pasted.push(line);
    else {
      const isAfterBlank = pasted.at(-1)?.trim() === "";
      end(MIN_LINES);
      if (isAfterBlank) kept.push("");
      kept.push(line);
    }
    isSpoken = !isFenced && STAMP.test(line);
  }
  end(MIN_LINES);
  return kept.join("\n").trim();
}

/** Pasted lines by how many they are and what tells most of them: an error, else what they begin with. */
function inBrief(lines: readonly string[]): string {
  const isCode = lines.filter((line) => CODE.test(line)).length > lines.length / 3;
  const error = isCode ? undefined : lines.find(tellsOfError);
  const [first = ""] = lines;
  return `[pasted: ${lines.length} lines, ${
    error === undefined ? `the first is “${lineOf(first, 120)}”` : `with “${lineOf(error, MAX_ERROR)}”`
  }]`;
}

/** The error in what a person pastes; null where there is none. */
export const errorPastedIn = (text: string): string | null =>
  /^\[pasted: \d+ lines, with “(.*)”\]$/m.exec(withoutPasted(text))?.[1] ?? null;

/** Whether a line that nobody says stands shortly before more of what is pasted. */
function isAmong(lines: readonly string[], at: number): boolean {
  for (const line of lines.slice(at, at + MAX_AMONG)) {
    if (DATA.test(line)) return true;
    if (line.trim() === "" || SPOKEN.test(line)) return false;
  }
  return false;
}

/** What a person says, without a word of what is pasted. */
export const ownWords = (text: string): string => withoutPasted(text).replace(/^\[pasted: .*$/gm, "");
