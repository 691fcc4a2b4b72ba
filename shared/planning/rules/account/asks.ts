import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { stems } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { faultIn } from "./faults.ts";
import { goingOnWith } from "./last-word.ts";
import { nameOf } from "./names.ts";
import { notedAs, onlyNotes } from "./noted.ts";
import { type Course, DONE, MENDED, OPEN, type Outcome, outcomeOf } from "./outcomes.ts";
import { ANNOUNCES, POINTS_AT_PLAN } from "./phrases.ts";
import type { Piece, Want } from "./piece.ts";
import { pointsBack } from "./reactions.ts";
import { announces, isMade } from "./replies.ts";
import { reportedIn } from "./reply-plans.ts";
import type { Request } from "./requests.ts";
import { isShort } from "./said.ts";
import { inCommon } from "./worded.ts";

/** What the person asks for in an exchange, with what came of it. */
export function asksAt(
  exchange: Exchange,
  at: number,
  requests: readonly Request[],
  course: Course,
): Piece[] {
  const request = requests[at];
  if (!request) return [];
  // "It does not rhyme" is about what was asked before, and names nothing else.
  if (course.reactions[at] === "rejects" && request.isGuess && request.wants.every(onlyPointsBack)) return [];
  const later = requests.slice(at + 1);
  const isOver = later.some(({ move }) => move === "asks");
  if (request.pointsAtPlan) {
    const reported = reportedIn(exchange, at);
    const isLeft = course.states[at] !== "done" && !isOver;
    return reported.length === 0 && isLeft ? unreportedIn(exchange, at, requests) : reported;
  }
  const goesOn = isOver || later.some(({ move }) => move === "wonders");
  const isPassing = request.isGuess && at !== 0 && goesOn;
  const told = requests[at + 1]?.pointsAtPlan ? toldOf(exchange) : [];
  const isAlone = request.wants.length === 1;
  const next = course.exchanges[at + 1];
  const isShownLast = next === undefined || next.reply.text.trim() === "" || faultIn(next.wish.text) !== null;
  // Advice is what the answer gives: where it is long enough, or the person goes on from it.
  const advised = (outcome: Outcome): Outcome =>
    request.isForPlan &&
    outcome.state === "unknown" &&
    (at < requests.length - 1 || (outcome.isTold && !announces(exchange)))
      ? { ...outcome, state: "done" }
      : outcome;
  return request.wants.flatMap((want): Piece[] => {
    // Nobody says that an error is gone which the person shows last.
    const outcome = want.isChecked
      ? DONE
      : request.isFault && !goesOn && isShownLast
        ? next === undefined && isMade(course.states[at])
          ? MENDED
          : OPEN
        : advised(outcomeOf(course, at, { about: want.quote, isPlanned: want.isPlanned, isAlone }));
    const { state } = outcome;
    // What is only talked over is settled by the answer.
    const isTalk = want.isPlanned && request.isGuess && state === "unknown" && isOver;
    // What no words ask for is work where an answer leaves it open, or reports that it was done.
    const isWork =
      !request.isFault &&
      ((state === "open" && exchange.reply.text !== "" && course.states[at] !== "done") ||
        (state === "done" && outcome.report !== null && tellsOf(outcome.report, want.quote)));
    if (isTalk || (isPassing && !want.isPlanned && !isWork)) return [];
    const isNoted =
      state === "open" && !want.isPlanned && onlyNotes(exchange, course.states[at] ?? "unknown");
    return [
      {
        ...{ ...want, details: [...want.details, ...told], passage: exchange.wish, at, ...outcome },
        notedAs: isNoted ? notedAs(want.quote, exchange, course.exchanges.slice(0, at)) : null,
      },
    ];
  });
}

const onlyPointsBack = ({ quote, isPlanned }: Want): boolean => !isPlanned && pointsBack(quote);

/** A plan that stands elsewhere, of which no answer says that it is carried out. */
function unreportedIn({ sentences, wish }: Exchange, at: number, requests: readonly Request[]): Piece[] {
  const quote = sentences.find((each) => POINTS_AT_PLAN.test(each));
  if (quote === undefined) return [];
  const before = requests.slice(0, at).findLast(({ wants }) => wants.length > 0)?.wants[0];
  const said = nameOf(quote.split(",", 1)[0] ?? quote);
  const name = before ? goingOnWith(before, said) : said;
  return [
    {
      ...{ name, quote, details: [], isPlanned: true, isNext: false, isChecked: false },
      ...{ passage: wish, at, ...OPEN },
    },
  ];
}

/** A report of fewer words of a request may be of anything. */
const MIN_SHARED = 2;

/** Whether a report is in the words of what is asked. */
const tellsOf = (report: string, asked: string): boolean =>
  inCommon(stems(report), stems(asked)) >= MIN_SHARED;

const MAX_TOLD = 4;
/** Longer answers tell of a plan where they begin. */
const MAX_READ = 1_000;

/** What an answer says of a plan that stands elsewhere. */
const toldOf = ({ reply }: Exchange): string[] =>
  sentences(reply.text.slice(0, MAX_READ))
    .filter((each) => !isQuestion(each) && !ANNOUNCES.test(each) && !isShort(each, 5))
    .slice(0, MAX_TOLD);
