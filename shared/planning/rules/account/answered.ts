import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import type { Exchange } from "./exchanges.ts";
import { onlyNotes } from "./noted.ts";
import { ANNOUNCES, asksToTell, OFFERS } from "./phrases.ts";
import type { Reaction } from "./reactions.ts";
import { announces, describes, isMade, type State } from "./replies.ts";
import { isShort } from "./said.ts";

/** What is known of the answer that is the last one to a request. */
export interface Answered {
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
export function stateOf(last: Exchange, answered: Answered): State {
  const { about, said, isText, isMended, wasMade, next, reaction, failsOn } = answered;
  const answer = last.reply.text.trim();
  if (reaction === "rejects" || onlyNotes(last, said)) return "open";
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

/** So long an answer tells what a person asks to know. */
const MIN_TOLD = 200;
/** So long an answer gives the text that is asked for; a program it only speaks of. */
const MIN_ANSWER = 400;
/** A shorter answer is no text. */
const MIN_TEXT = 40;

/** Whether an answer is long enough to be what is asked for; a text may be short, as a poem or a slogan. */
export function tells({ reply }: Exchange, isText: boolean): boolean {
  const answer = reply.text.trim();
  return (
    answer.length >= MIN_ANSWER ||
    (isText &&
      answer.length >= MIN_TEXT &&
      !isQuestion(answer) &&
      !ANNOUNCES.test(answer.slice(0, MAX_OPENING)))
  );
}

/** An announcement opens an answer. */
const MAX_OPENING = 80;

/** Says that what was changed was tried. */
const VERIFIES =
  /(?<!\p{L})(?:tests? (?:now )?pass(?:ed|es)?|passed|verified|confirmed|build (?:success\p{L}*|succeed\p{L}*|passes)|builds? (?:cleanly|successfully)|compile[sd]? (?:cleanly|successfully|without)|(?:0|no) errors)(?!\p{L})|(?:测试|验证|構建|构建)[^。]{0,6}(?:通过|成功)|テスト[^。]{0,8}(?:通り|成功)/iu;

/** Whether an answer only agrees, asks back, or says what it is about to do. */
function givesNothing(last: Exchange): boolean {
  const answer = last.reply.text.trim();
  const closing = sentences(answer.slice(-MAX_CLOSING)).at(-1) ?? "";
  const asksBack = answer.length < MIN_ANSWER && isQuestion(closing) && !OFFERS.test(closing);
  return isShort(answer, MAX_AGREEING) || announces(last) || asksBack;
}

/** So few words only agree. */
const MAX_AGREEING = 3;
/** Of an answer so much tells how it ends. */
const MAX_CLOSING = 400;
