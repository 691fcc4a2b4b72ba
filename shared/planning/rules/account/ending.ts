import { isQuestion } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
import type { Exchange } from "./exchanges.ts";
import { goingOnLast, lastWordIn } from "./last-word.ts";
import { isLook, isVague } from "./looks.ts";
import { onlyNotes } from "./noted.ts";
import { type Course, DONE, OPEN, outcomeOf } from "./outcomes.ts";
import type { Piece } from "./piece.ts";
import { breaksOff, isMade } from "./replies.ts";
import { leftIn } from "./reply-plans.ts";
import type { Request } from "./requests.ts";
import { isShort } from "./said.ts";

/** More points of a plan that is taken up are more than what is offered beside it. */
const MAX_BESIDE = 3;

/**
 * What the last message goes on with, where it asks for nothing by itself, and the pieces that it stands
 * instead of; null where it says nothing of its own.
 */
export function lastWordAt(
  course: Course,
  requests: readonly Request[],
  wanted: readonly Piece[],
): { pieces: Piece[]; instead: Piece[] } | null {
  const { exchanges } = course;
  const at = exchanges.length - 1;
  const [exchange, request] = [exchanges[at], requests[at]];
  if (!exchange || !request || request.answers.length > 0) return null;
  // "You see?" behind what is said asks for nothing to know.
  const isAsking = exchange.sentences.some((each) => isQuestion(each) && !isShort(each, 2));
  if (request.move === "wonders" && (isAsking || course.states[at] !== "open")) return null;
  const own = wanted.filter((piece) => piece.at === at);
  const { complains } = movesIn(course.language);
  const before = wanted.findLast(
    ({ name, isPlanned, at: place }) =>
      place < at && !isPlanned && !isVague(name) && !isLook(name) && !complains.test(name),
  );
  const [vague] = own;
  if (vague && own.length === 1 && vague.state === "done" && LAST_STEP.test(vague.name))
    return { pieces: [], instead: own };
  if (vague && before && own.length === 1 && !vague.isPlanned && isVague(vague.name))
    return { pieces: [{ ...vague, name: goingOnLast(before, vague.name) }], instead: own };
  const isTakenUp = own.length <= MAX_BESIDE && own.every(({ passage }) => passage !== exchange.wish);
  if (request.move === "asks" || !isTakenUp) return null;
  // The rest of an answer belongs to what that answers.
  const cut = exchanges[at - 1];
  if (cut && breaksOff(cut) && exchange.reply.text !== "") return null;
  const found = lastWordIn(exchange, exchanges[at - 1], before);
  if (!found || (own.length > 0 && found.passage === exchange.wish)) return null;
  // What is noted is something else than what was asked before.
  if (found.goesOn && onlyNotes(exchange, course.states[at] ?? "unknown")) return null;
  // A fault stays as it is named, whatever is said of it.
  if (found.goesOn && requests.slice(before?.at ?? at, at).some(({ isFault }) => isFault)) return null;
  const outcome = outcomeOf(course, at, { about: found.want.quote, isPlanned: false, isAlone: true });
  const isAgain = before && found.goesOn && (!isMade(before.state) || before.name === found.want.name);
  return {
    pieces: [{ ...found.want, passage: found.passage, at, ...outcome }],
    instead: [...own, ...(isAgain ? [before] : [])],
  };
}

/** A step of the work that is over once it is done, where it says no more. */
const LAST_STEP =
  /^(?:git )?(?:commit|push|run|rerun|restart|start)(?: and \p{L}+)?(?: (?:this|it|that|the|all|them|changes|branch)){0,4}$/iu;

/** What the last answer says is left, where no plan has anything left. */
export function leftBy(exchanges: readonly Exchange[], wanted: readonly Piece[]): Piece[] {
  const last = exchanges.at(-1);
  const passage = last?.reply.passage;
  if (!last || !passage || wanted.some(({ state, isPlanned }) => isPlanned && state !== "done")) return [];
  return leftIn(last).map(({ name, quote, details, isChecked }) => ({
    ...{ name, quote, details, isChecked, isPlanned: true, isNext: false, passage },
    ...{ at: exchanges.length - 1, ...(isChecked ? DONE : OPEN) },
  }));
}
