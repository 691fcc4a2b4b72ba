import { lineOf } from "@dreamcatcher/text/clip";
import type { Language } from "@dreamcatcher/text/words";
import { ANNOUNCES } from "../account/phrases.ts";
import { saysDone, tellsDone } from "../account/reports.ts";
import { inMarkdown } from "../text.ts";
import { partsOf, weightOf } from "./parts.ts";

const MAX_OUTCOME = 200;
const MIN_OUTCOME = 20;
/** An announcement opens its line. */
const MAX_OPENING = 24;
const MAX_LINES = 200;
const IS_SENTENCE = /\p{L}[^\n]*[.!。！…]\P{L}{0,6}$/u;
/** What an agent is just doing: "Searching for the gauge", "I'm looking into it". */
const IS_AT_WORK = /^\P{L}*(?:I['’]m|I am|We['’]re)? ?\p{L}+ing\s/iu;

/** Whether a line only tells what the assistant is about to do, or just doing. */
export const announces = (line: string): boolean =>
  ANNOUNCES.test(line.slice(0, MAX_OPENING)) || IS_AT_WORK.test(line);

/**
 * What came of a turn, in a line of its answer: the first that says what was done, else the first that is a
 * sentence; empty where there is none.
 */
export function outcomeOf(closing: string, language: Language): string {
  const lines = partsOf(closing)
    .filter(({ kind }) => kind === "prose" || kind === "item")
    .slice(0, MAX_LINES)
    .flatMap(({ text }) => text.split("\n"))
    .map((line) => line.replace(/^\s*(?:[-*+•▪◦]|\d{1,3}[.)])\s+/, "").trim())
    .filter((line) => weightOf(line) >= MIN_OUTCOME && !/[:：?？]\P{L}*$/u.test(line));
  const telling = lines.filter((line) => !announces(line));
  const said =
    telling.find((line) => saysDone(line, language)) ??
    telling.find((line) => tellsDone(line, language) && IS_SENTENCE.test(line)) ??
    telling.find((line) => IS_SENTENCE.test(line)) ??
    "";
  return inMarkdown(lineOf(said, MAX_OUTCOME), MAX_OUTCOME);
}
