import { lineOf } from "@dreamcatcher/text/clip";
import { sentences } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
import type { Language } from "@dreamcatcher/text/words";
import { ANNOUNCES } from "../account/phrases.ts";
import { saysDone, tellsDone } from "../account/reports.ts";
import { inMarkdown } from "../text.ts";
import { partsOf, unwrapped, weightOf } from "./parts.ts";

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
 * What came of a turn, in a line of its answer: the first that says what was done, behind the first that says
 * what the cause was; else the first that is a sentence; empty where there is none.
 */
export function outcomeOf(closing: string, language: Language): string {
  const lines = partsOf(closing)
    // A sentence that is wholly in bold looks like a heading.
    .filter(
      ({ kind, text }) => kind === "prose" || kind === "item" || (kind === "heading" && FINDS.test(text)),
    )
    .slice(0, MAX_LINES)
    .flatMap(({ text }) => withoutBold(unwrapped(text)).split("\n"))
    .map((line) => line.replace(/^\s*(?:[-*+•▪◦]|\d{1,3}[.)])\s+/, "").trim());
  const telling = lines
    .filter((line) => !announces(line))
    .map((line) => withoutAnnouncements(line, language))
    .filter((line) => weightOf(line) >= MIN_OUTCOME && !/[:：?？]\P{L}*$/u.test(line));
  const whole = telling.filter((line) => IS_SENTENCE.test(line));
  const done =
    telling.find((line) => saysDone(line, language)) ?? whole.find((line) => tellsDone(line, language));
  const found = whole.find((line) => FINDS.test(line) && line !== done);
  const said = [found, done].flatMap((line) => line ?? []);
  if (said.length === 0) said.push(whole[0] ?? "");
  return said.map((line) => inMarkdown(lineOf(line, MAX_OUTCOME), MAX_OUTCOME)).join(" ");
}

/** Says why something is as it is, in the languages people speak most to assistants. */
const FINDS =
  /(?<!\p{L})(?:root causes?|culprit|(?:problem|issue|cause|reason|bug|error) (?:is|was|lies|comes)|turns out|caused by|oorzaak|probleem (?:is|zit|was)|ursache|liegt (?:daran|an)|problem (?:ist|liegt)|la cause|le problème (?:est|vient)|(?:la )?causa|el problema (?:es|está)|o problema (?:é|está)|il problema (?:è|sta)|причина|проблема (?:в|была))(?!\p{L})|根本原因|原因(?:是|在|は)|问题(?:在于|是|出在|不在)|問題は|원인은|문제는/iu;

/** Words in bold are words; what stands in code marks stays. */
const withoutBold = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll("**", "")))
    .join("");

/** A line without the sentences at its end that say what comes next. */
function withoutAnnouncements(line: string, language: Language): string {
  const said = sentences(line);
  const end = said.findLastIndex((sentence) => !movesIn(language).announces.test(sentence));
  return end < 0 || end === said.length - 1 ? line : said.slice(0, end + 1).join(" ");
}
