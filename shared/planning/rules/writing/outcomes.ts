import { lineOf } from "@dreamcatcher/text/clip";
import type { Language } from "@dreamcatcher/text/words";
import { saysDone, tellsDone } from "../account/reports.ts";
import { inMarkdown } from "../text.ts";
import { announces, notices, withoutNarration } from "./narration.ts";
import { MARK, partsOf, unwrapped, weightOf } from "./parts.ts";

const MAX_OUTCOME = 200;
const MIN_OUTCOME = 20;
const MAX_LINES = 200;
const IS_SENTENCE = /\p{L}[^\n]*[.!。！…]\P{L}{0,6}$/u;
/** A last sentence that leads to what stands below it, after one that does not. */
const LEADS_ON = /(?:(?<=[.!])\s+|(?<=[。！])\s*)(?:[^.!。！\n]|[.!](?=\S)){1,200}[:：]$/u;

const OPEN = /[:：?？]\P{L}*$/u;

/** Whether a line that leads to a list says already what was done to what: "Updated `tide.js`:" */
const namesWork = (line: string, language: Language): boolean =>
  /`[^`]+`|\w\.\w{1,5}\b/.test(line) && saysDone(line, language);

function withoutLead(line: string): string {
  const bare = line.replace(LEADS_ON, "");
  return weightOf(bare) < MIN_OUTCOME ? line : bare;
}

/**
 * What came of a turn, in a line of its answer: the first that says what was done, else the first that is a
 * sentence; empty where there is none.
 */
export function outcomeOf(closing: string, language: Language): string {
  const lines = partsOf(closing)
    .filter(({ kind }) => kind === "prose" || kind === "item")
    .slice(0, MAX_LINES)
    .flatMap(({ text }) => unwrapped(text).split("\n"))
    .map((line) => withoutNarration(line.replace(MARK, "").trim()))
    .map(withoutLead)
    .filter((line) => weightOf(line) >= MIN_OUTCOME && (!OPEN.test(line) || namesWork(line, language)));
  const telling = lines.filter((line) => !announces(line));
  const said =
    telling.find((line) => saysDone(line, language) && !notices(line)) ??
    telling.find((line) => tellsDone(line, language) && IS_SENTENCE.test(line)) ??
    telling.find((line) => IS_SENTENCE.test(line)) ??
    "";
  return inMarkdown(lineOf(said, MAX_OUTCOME), MAX_OUTCOME);
}
