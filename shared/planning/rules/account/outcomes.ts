import { lineOf } from "@dreamcatcher/text/clip";
import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { deliveringIn, movesIn } from "@dreamcatcher/text/spoken";
import { type Language, stems } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { faultIn } from "./faults.ts";
import { ANNOUNCES, APPROVES, asksToTell, OFFERS } from "./phrases.ts";
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
  return { exchanges, language, follows, states, complaints };
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
export function outcomeOf(
  { exchanges, language, follows, states, complaints }: Course,
  at: number,
  { about, isPlanned, isAlone }: Asked,
): Outcome {
  let end = at;
  // What nobody answers takes nothing back.
  while (end + 1 < exchanges.length && follows(end + 1) && exchanges[end + 1]?.reply.text.trim() !== "")
    end += 1;
  const own = stems(about);
  const isAbout = (words: ReadonlySet<string>): boolean =>
    inCommon(words, own) >= Math.max(MIN_SHARED, MIN_SHARE * own.size);
  const complaint = complaints.findLastIndex((said, place) => place > end && said.some(isAbout));
  const place = Math.max(end, complaint);
  const last = exchanges[place];
  if (!last || breaksOff(last)) return OPEN;
  // An answer that says neither leaves it at what the one before says.
  const telling = states.findLastIndex(
    (each, n) => n >= Math.max(at, complaint) && n <= place && each !== "unknown",
  );
  const told = exchanges[telling] ?? last;
  const said = states[telling] ?? "unknown";
  const { programs, texts } = deliveringIn(language);
  const isText = (at > 0 || texts.test(about)) && !programs.test(about);
  const isMended = place === complaint && place === exchanges.length - 1 && !isPlanned;
  const state = stateOf(last, { about, said, isText, isMended, next: exchanges[place + 1] });
  const later =
    state === "open" ? laterReport({ exchanges, language }, Math.max(at, complaint), about) : null;
  if (later) return { ...DONE, isTold: true, report: later };
  const isTold =
    state !== "open" &&
    (last.reply.text.length >= MIN_ANSWER || (texts.test(about) && givesText(last.reply.text.trim())));
  const isReported = state === "done" || state === "unconfirmed";
  return {
    ...{ state, isTold, isTakenUp: isTakenUp({ exchanges, complaints }, place + 1) },
    report: isReported ? reportIn(told, { language, about, isPlanned, isAlone }) : null,
  };
}

/** Whether the person goes on after an answer, and says of nothing that it fails. */
function isTakenUp(
  { exchanges, complaints }: Pick<Course, "exchanges" | "complaints">,
  next: number,
): boolean {
  const wish = exchanges[next]?.wish.text ?? "";
  return wish.trim() !== "" && complaints[next]?.length === 0 && faultIn(wish) === null;
}

/** What is known of the answer that is the last one to a request. */
interface Answered {
  about: string;
  /** What it says of itself. */
  said: State;
  isText: boolean;
  /** It is the mending of what the person says is wrong, with which the talk ends. */
  isMended: boolean;
  next: Exchange | undefined;
}

/** The state of work after the last answer to it. */
function stateOf(last: Exchange, { about, said, isText, isMended, next }: Answered): State {
  const answer = last.reply.text.trim();
  if (isMended && isMade(said) && !VERIFIES.test(answer)) return "unconfirmed";
  if (said === "done") return "done";
  if (said !== "open" && asksToTell(about) && answer.length >= MIN_TOLD) return "done";
  if (said === "coded") return "coded";
  if (said === "unknown" && describes(last, about)) return "done";
  if (!next && said === "unknown") return givesNothing(last) ? "open" : "unknown";
  if (!next) return said;
  if (answer === "") return said;
  if (APPROVES.test(next.sentences[0] ?? "")) return "done";
  if (said === "open") return "open";
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
const MIN_TEXT = 80;

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
