import { lineOf } from "@dreamcatcher/text/clip";
import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { deliveringIn, movesIn } from "@dreamcatcher/text/spoken";
import { type Language, stems } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { ANNOUNCES, asksToTell, OFFERS } from "./phrases.ts";
import { type Reaction, reactionIn } from "./reactions.ts";
import { announces, breaksOff, describes, isMade, type State, stateAfter } from "./replies.ts";
import { printsPush, saysDone, tellsDone } from "./reports.ts";
import { isSaid, isShort } from "./said.ts";
import { inCommon } from "./worded.ts";

/** What came of work: its state, and what an answer reports of it where it is done. */
export interface Outcome {
  state: State;
  report: string | null;
  /** The answer to it is long enough to be what is asked for, where that is a text. */
  isTold: boolean;
  /** The person goes on from the answer to it. */
  isTakenUp: boolean;
}

/** Work of which nothing came. */
export const OPEN: Outcome = { state: "open", report: null, isTold: false, isTakenUp: false };
/** What the last answer mends, and nobody says that it works. */
export const MENDED: Outcome = { ...OPEN, state: "unconfirmed" };
/** Work that is known to be done, of which nothing is reported. */
export const DONE: Outcome = { state: "done", report: null, isTold: false, isTakenUp: false };

/** The exchanges of a conversation, with what is read of each once and needed many times. */
export interface Course {
  exchanges: readonly Exchange[];
  language: Language;
  /** Whether an exchange only goes on with the one before it. */
  follows: (at: number) => boolean;
  /** By exchange, what its answer says of its work. */
  states: readonly State[];
  /** By exchange, the words of what the person says is wrong. */
  complaints: readonly ReadonlySet<string>[][];
  /** By exchange, how the person takes the answer before. */
  reactions: readonly Reaction[];
}

/** What is asked: its words, whether it is a part of a plan, and whether nothing else is asked beside it. */
interface Asked {
  about: string;
  isPlanned: boolean;
  isAlone: boolean;
}

/** A longer sentence is pasted, or tells of more than what is wrong. */
const MAX_COMPLAINT = 400;

/** Reads once what the answers and complaints of a conversation say. `follows` is as in {@link Course}. */
export function courseOf(
  exchanges: readonly Exchange[],
  language: Language,
  follows: (at: number) => boolean,
): Course {
  const { complains } = movesIn(language);
  const complaints = exchanges.map(({ sentences }) =>
    sentences.flatMap((each) => (each.length < MAX_COMPLAINT && complains.test(each) ? [stems(each)] : [])),
  );
  const states = exchanges.map((exchange) => stateAfter(exchange, language));
  const reactions = exchanges.map((exchange) => reactionIn(exchange, language));
  return { exchanges, language, follows, states, complaints, reactions };
}

/** So long an answer tells what a person asks to know. */
const MIN_TOLD = 200;
/** So long an answer gives the text that is asked for; a program it only speaks of. */
const MIN_ANSWER = 400;
/** What shares so many words with a request, or such a part of them, is about it. */
const MIN_SHARED = 2;
const MIN_SHARE = 0.4;

/**
 * What came of what an exchange asks for: what its answer says, what the person says next, and whether they
 * say later that it is wrong.
 */
export function outcomeOf(course: Course, at: number, { about, isPlanned, isAlone }: Asked): Outcome {
  const { exchanges, language, states, complaints, reactions } = course;
  const end = endOf(course, at);
  const own = stems(about);
  const isAbout = (words: ReadonlySet<string>): boolean =>
    inCommon(words, own) >= Math.max(MIN_SHARED, MIN_SHARE * own.size);
  const complaint = complaints.findLastIndex((said, place) => place > end && said.some(isAbout));
  const place = mendedAt(course, Math.max(end, complaint));
  const last = exchanges[place];
  const next = exchanges[place + 1];
  if (!last || (breaksOff(last) && reactions[place + 1] !== "approves")) return OPEN;
  const isRejected = place > end && reactions[place] === "rejects";
  const from = isRejected ? place : Math.max(at, complaint);
  // An answer that says neither leaves it at what the one before says.
  const telling = states.findLastIndex((each, n) => n >= from && n <= place && each !== "unknown");
  const { programs, texts } = deliveringIn(language);
  const after = reactions.slice(place + 1);
  const state = stateOf(last, {
    ...{ about, next, reaction: after[0] ?? null },
    said: states[telling] ?? "unknown",
    isText: (at > 0 || texts.test(about)) && !programs.test(about),
    isMended: isRejected || (place === complaint && !isPlanned),
    wasMade: states.slice(at, place).some(isMade),
    failsOn: after.length > 0 && after.every((each) => FAILING.has(each)),
  });
  const later =
    state === "open" ? laterReport({ exchanges, language }, Math.max(at, complaint), about) : null;
  if (later) return { ...DONE, isTold: true, report: later };
  const isTold =
    state !== "open" &&
    (last.reply.text.length >= MIN_ANSWER || (texts.test(about) && givesText(last.reply.text.trim())));
  const told = exchanges[telling] ?? last;
  const report =
    state === "done" || state === "unconfirmed"
      ? reportIn(told, { language, about, isPlanned, isAlone })
      : null;
  // A report that names none of a point's words may be of the others.
  const isNamed = !isPlanned || isAlone || report !== null || after[0] === "approves";
  const isOther = state === "done" && !isNamed && !reportsAll(told, language);
  return { state: isOther ? "unconfirmed" : state, isTold, isTakenUp: isTakenUp(after), report };
}

/** Says of all that was asked for that it was made. */
const SAYS_ALL =
  /(?<!\p{L})(?:all|both|everything|every one|each|alle[sn]?|beide|tout(?:es)?|tous|todos?|todas?|tutt[oiae]|все|всё)(?!\p{L})|全部|所有|すべて|全て|모두|모든/iu;

/** Whether an answer reports that it made all of what was asked for. */
const reportsAll = ({ reply }: Exchange, language: Language): boolean =>
  reply.text.split("\n").some((line) => SAYS_ALL.test(line) && tellsDone(line, language));

/** Whether the person goes on from an answer, and does not end with what fails. */
const isTakenUp = ([next, ...later]: readonly Reaction[]): boolean =>
  next === "approves" || (next === "goes on" && !FAILING.has(later.at(-1) ?? next));

const FAILING: ReadonlySet<Reaction> = new Set(["fails", "rejects"]);

/** The last exchange that only goes on with one; what nobody answers takes nothing back. */
function endOf({ exchanges, follows, reactions }: Course, at: number): number {
  let end = at;
  while (
    end + 1 < exchanges.length &&
    follows(end + 1) &&
    reactions[end + 1] === "goes on" &&
    exchanges[end + 1]?.reply.text.trim() !== ""
  )
    end += 1;
  return end;
}

/** The last answer to what the person rejects again and again. */
function mendedAt(course: Course, at: number): number {
  const { exchanges, reactions } = course;
  let place = at;
  while (reactions[place + 1] === "rejects" && exchanges[place + 1]?.reply.text.trim() !== "")
    place = endOf(course, place + 1);
  return place;
}

/** What is known of the answer that is the last one to a request. */
interface Answered {
  about: string;
  /** What it says of itself. */
  said: State;
  isText: boolean;
  /** It is to what the person says is wrong. */
  isMended: boolean;
  /** An answer before it made something. */
  wasMade: boolean;
  next: Exchange | undefined;
  /** How the person takes it; null where they say no more. */
  reaction: Reaction | null;
  /** Behind it they only show errors and complain. */
  failsOn: boolean;
}

/** The state of work after the last answer to it. */
function stateOf(last: Exchange, answered: Answered): State {
  const { about, said, isText, isMended, wasMade, next, reaction, failsOn } = answered;
  const answer = last.reply.text.trim();
  if (reaction === "rejects") return "open";
  if (reaction === "approves") return "done";
  if (failsOn && (said === "done" || said === "unknown")) return "unconfirmed";
  if (isMended && reaction === null && isMade(said)) return VERIFIES.test(answer) ? "done" : "unconfirmed";
  // A word on what was made mends nothing; of a text the last wording counts.
  if (isMended && reaction === null)
    return !wasMade && answer.length >= (isText ? MIN_TEXT : MIN_ANSWER) ? "unconfirmed" : "open";
  if (said === "done") return "done";
  if (said !== "open" && asksToTell(about) && answer.length >= MIN_TOLD) return "done";
  if (said === "coded") return "coded";
  if (said === "unknown" && describes(last, about)) return "done";
  if (!next && said === "unknown") return givesNothing(last) ? "open" : "unknown";
  if (!next || answer === "" || said === "open") return said;
  if (isText && answer.length >= MIN_ANSWER) return "done";
  return ANNOUNCES.test(answer) && !isQuestion(next.sentences.at(-1) ?? "") ? "unconfirmed" : "unknown";
}

/** In so many exchanges after a request its report may come. */
const MAX_LATER = 12;
/** A line with such a share of the words of a request is about it. */
const MIN_SAME = 0.6;

/** The line of a later answer that tells in the words of a request that it was done after all. */
function laterReport(
  { exchanges, language }: Pick<Course, "exchanges" | "language">,
  at: number,
  about: string,
): string | null {
  const own = stems(about);
  const isPush = PUSHES.test(about);
  const line = exchanges
    .slice(at + 1, at + 1 + MAX_LATER)
    .flatMap(({ reply }) =>
      reply.blocks.flatMap((block) =>
        (block.kind === "code" ? (isPush ? block.code : "") : block.text).split("\n"),
      ),
    )
    .find(
      (each) =>
        (isPush && printsPush(each)) ||
        (inCommon(stems(each), own) >= Math.max(MIN_SHARED, MIN_SAME * own.size) &&
          isSaid(each) &&
          saysDone(each, language)),
    );
  return line === undefined ? null : lineOf(line.trim(), MAX_REPORT);
}

/** Asks to push: the answer to it is mostly what version control prints. */
const PUSHES = /(?<!\p{L})(?:push|git ?hub|git ?lab)(?!\p{L})|推送/iu;

/** Says that what was changed was tried. */
const VERIFIES =
  /(?<!\p{L})(?:tests? (?:now )?pass(?:ed|es)?|passed|verified|confirmed|build (?:success\p{L}*|succeed\p{L}*|passes)|builds? (?:cleanly|successfully)|compile[sd]? (?:cleanly|successfully|without)|(?:0|no) errors)(?!\p{L})|(?:测试|验证|構建|构建)[^。]{0,6}(?:通过|成功)|テスト[^。]{0,8}(?:通り|成功)/iu;

/** Whether an answer only agrees, asks back, or says what it is about to do. */
function givesNothing(last: Exchange): boolean {
  const answer = last.reply.text.trim();
  const closing = sentences(answer.slice(-MAX_CLOSING)).at(-1) ?? "";
  return isShort(answer, MAX_AGREEING) || announces(last) || (isQuestion(closing) && !OFFERS.test(closing));
}

/** So few words only agree. */
const MAX_AGREEING = 3;
/** Of an answer so much tells how it ends. */
const MAX_CLOSING = 400;

/** Whether an answer may be a short text that is asked for, a poem or a slogan, rather than a word on it. */
const givesText = (answer: string): boolean =>
  answer.length >= MIN_TEXT && !isQuestion(answer) && !ANNOUNCES.test(answer.slice(0, MIN_TEXT));

/** A shorter answer is no text. */
const MIN_TEXT = 40;

/** A line of so few words is a label. */
const MIN_WORDS = 2;
/** A report of fewer words without any of the request may be of anything. */
const MIN_REPORT = 5;
const MAX_REPORT = 300;
/** Of a longer answer its last lines are read: there it tells what was done. */
const MAX_LINES = 60;

/**
 * The line of an answer that says what was done, the one most like `about`. It shares words with it, unless
 * it answers nothing else.
 */
function reportIn(
  { reply }: Exchange,
  { language, about, isPlanned, isAlone }: Asked & { language: Language },
): string | null {
  const lines = reply.blocks.flatMap((block) =>
    block.kind === "paragraph" || block.kind === "item" ? block.text.split("\n") : [],
  );
  const fit = lines
    .slice(-MAX_LINES)
    .filter(
      (each) =>
        isSaid(each) && !isShort(each, MIN_WORDS) && !ANNOUNCES.test(each) && !/[:：?？]\s*$/.test(each),
    );
  const said = fit.filter((each) => saysDone(each, language));
  const told = said.length > 0 ? said : fit.filter((each) => tellsDone(each, language));
  const own = stems(about);
  const [best] = told
    .map((line) => ({ line, shared: inCommon(stems(line), own) }))
    .sort((a, b) => b.shared - a.shared);
  if (!best) return null;
  if (best.shared < (isPlanned ? MIN_SHARED : 1) && (!isAlone || isShort(best.line, MIN_REPORT))) return null;
  return lineOf(best.line.replace(/^[^\p{L}\d`"“(]+/u, ""), MAX_REPORT);
}
