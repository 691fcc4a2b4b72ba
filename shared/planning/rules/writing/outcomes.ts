import { lineOf } from "@dreamcatcher/text/clip";
import { sentences } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
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

/** The end of a line that leads to something, or asks. */
const OPEN = /[:：?？]\P{L}*$/u;

/** Whether a line that leads to a list says already what was done to what: "Updated `tide.js`:" */
const namesWork = (line: string, language: Language): boolean =>
  /`[^`]+`|\w\.\w{1,5}\b/.test(line) && saysDone(line, language);

/** A line without a last sentence that leads on, where enough is before it. */
function withoutLead(line: string): string {
  const bare = line.replace(LEADS_ON, "");
  return weightOf(bare) < MIN_OUTCOME ? line : bare;
}

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
    .map((line) => withoutNarration(line.replace(MARK, "").trim()))
    .map(withoutLead);
  const telling = lines
    .filter((line) => !announces(line))
    .map((line) => withoutAnnouncements(line, language))
    .filter((line) => weightOf(line) >= MIN_OUTCOME && (!OPEN.test(line) || namesWork(line, language)));
  const whole = telling.filter((line) => IS_SENTENCE.test(line));
  const done =
    telling.find((line) => saysDone(line, language) && !notices(line)) ??
    whole.find((line) => tellsDone(line, language));
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
