import { isQuestion } from "@dreamcatcher/text/sentences";
import type { Exchange } from "./exchanges.ts";
import { labelOf, listsIn, type Point, type PointList } from "./lists.ts";
import { isVague } from "./looks.ts";
import { phasesIn } from "./named-phases.ts";
import { nameOf } from "./names.ts";
import { type Course, DONE, OPEN, type Outcome, outcomeOf } from "./outcomes.ts";
import { POINTS_AT_PLAN, TAKES_UP, WONDERS } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import { orders } from "./plans.ts";
import { isMade } from "./replies.ts";
import { begunPlan, replyPlan } from "./reply-plans.ts";
import { tellsDone } from "./reports.ts";
import type { Request } from "./requests.ts";
import { isShort, MAX_SHORT } from "./said.ts";

/** A plan of the assistant that counts, and the exchange that asks for it. */
export interface TakenPlan {
  at: number;
  pieces: Piece[];
  /** Its phases are what was asked for, which an answer goes through one by one. */
  isPhased: boolean;
}

/** What is written into a text is a part of it, rather than work of its own. */
const WRITES_PLAN = /(?<!\p{L})(?:to|into|in) the (?:plan|roadmap|backlog|spec)(?!\p{L})/iu;

/** The plan in an answer that the person takes up, asks for last, or sees begun when the talk ends. */
export function planAt(course: Course, at: number, requests: readonly Request[]): TakenPlan[] {
  const { exchanges } = course;
  const [exchange, request, next] = [exchanges[at], requests[at], exchanges[at + 1]];
  const passage = exchange?.reply.passage;
  if (!exchange || !request || !passage) return [];
  const reaction = next?.wish.text.trim() ?? "";
  const isPhased = isCarriedOn(exchange, next);
  const isTakenUp =
    isPhased || POINTS_AT_PLAN.test(reaction) || (isShort(reaction, MAX_SHORT) && TAKES_UP.test(reaction));
  const isOwn = request.wants.some(({ isPlanned }) => isPlanned);
  const isEnd = requests.slice(at + 1).every(({ move }) => move === "nothing");
  const asking = requests.slice(0, at + 1).findLastIndex(({ move }) => move === "asks" || move === "wonders");
  const asked = exchanges[asking];
  const isLast =
    isEnd && !isOwn && (request.isForPlan || request.move === "follows") && !(asked && asksForIdeas(asked));
  const isAdvice = requests[asking]?.isForPlan === true;
  const isGoingOn = request.wants.every(({ name }) => isVague(name));
  const begun = at > 0 && isGoingOn && isUndone(course, at) ? begunPlan(exchange) : null;
  const plan =
    begun ??
    replyPlan(exchange, {
      ...{ isTakenUp, isLast, isAdvice },
      isEnd: requests.slice(at + 1).every(({ move }) => move !== "asks"),
    });
  if (!plan) return [];
  if (WRITES_PLAN.test(reaction)) return [{ at, pieces: [], isPhased }];
  const pieceOf = ({ name, quote, details, isChecked }: Point, outcome: Outcome, place: number): Piece => ({
    ...{ name, quote, details, isChecked, isPlanned: true, passage, at: isTakenUp ? at + 1 : at },
    ...{ isNext: plan.form === "headings" && place > 0, ...outcome },
  });
  const goal = isTakenUp || begun ? null : goalOf(plan, asked);
  if (goal && asked) {
    // A text that tells how is what was asked for.
    const piece = { ...pieceOf(goal, { ...OPEN, isTold: true }, 0), isPlanned: false, passage: asked.wish };
    return [{ at, pieces: [piece], isPhased }];
  }
  const points = plan.points.filter((point) => !point.isQuestion);
  const places = points.map(({ quote }) => placeOf(course, at, labelOf(quote)));
  const isLabelled = places.some((place) => place !== null);
  // "Start phase 1" leaves the others to come, until the person names them.
  const named =
    phasesIn(reaction).length > 0
      ? new Set(exchanges.slice(at + 1).flatMap(({ wish }) => phasesIn(wish.text.slice(0, MAX_WISH))))
      : null;
  const phaseOf = (n: number, quote: string): number => phasesIn(quote)[0] ?? n + 1;
  const isLeft = (n: number, quote: string): boolean => named?.has(phaseOf(n, quote)) === false;
  const outcomeAt = (place: number | null | undefined, about: string): Outcome =>
    !isTakenUp || begun || (isLabelled && !place)
      ? OPEN
      : outcomeOf(course, place ?? at + 1, { about, isPlanned: true, isAlone: Boolean(place) });
  return [
    {
      at,
      isPhased,
      pieces: points.map((each, n) =>
        pieceOf(
          each,
          each.isChecked
            ? DONE
            : places[n] === null && isLeft(n, each.quote)
              ? OPEN
              : outcomeAt(places[n] ?? (named && begunAt(course, at, phaseOf(n, each.quote))), each.quote),
          n,
        ),
      ),
    },
  ];
}

/** A longer message is pasted. */
const MAX_WISH = 500;

/** The last exchange in which the person names one phase of a plan, and no other; null for none. */
function begunAt({ exchanges }: Course, at: number, phase: number): number | null {
  const place = exchanges.findLastIndex(({ wish }, n) => {
    const phases = n > at ? phasesIn(wish.text.slice(0, MAX_WISH)) : [];
    return phases.length === 1 && phases[0] === phase;
  });
  return place < 0 ? null : place;
}

/** Two headings in a row may be alike by chance. */
const MIN_PHASES = 3;

/** Whether the next answer begins with the first phase of a plan, whatever the person says between them. */
function isCarriedOn({ reply }: Exchange, next: Exchange | undefined): boolean {
  const plan = next && listsIn(reply.blocks).find(({ form }) => form === "headings");
  const labels = plan?.points.flatMap(({ quote }) => labelOf(quote) ?? []) ?? [];
  return labels.length >= MIN_PHASES && next !== undefined && labelsIn(next)[0] === labels[0];
}

/** The labels that the lines of an answer begin with, in their order. */
const labelsIn = ({ reply }: Exchange): string[] =>
  reply.text.split("\n").flatMap((line) => (line.length < MAX_LINE ? (labelOf(line) ?? []) : []));

/** A longer line is no heading. */
const MAX_LINE = 200;

/** The last answer that is about the phase of a plan with a label; null for none. */
function placeOf({ exchanges, language }: Course, at: number, label: string | null): number | null {
  if (label === null) return null;
  const place = exchanges.findLastIndex(
    (exchange, n) =>
      n > at &&
      (labelsIn(exchange)[0] === label ||
        exchange.reply.text
          .split("\n")
          .some((line) => line.length < MAX_LINE && labelOf(line) === label && tellsDone(line, language))),
  );
  return place < 0 ? null : place;
}

/** The last answers of a talk in which nothing is told as done. */
const MAX_UNDONE = 3;
const isUndone = ({ states }: Course, at: number): boolean =>
  states.length - at <= MAX_UNDONE && !states.slice(at).some(isMade);

/** Asks for the steps to one thing. */
const HOW_TO =
  /^.*(?:how (?:do|can|could|should|would|to)(?: i| we| you)?|(?:need|have) to(?: to)?|steps to|process (?:of|to|for)|hoe (?:kan|moet) (?:ik|we)|wie kann (?:ich|man)|comment|cómo (?:puedo|se)|como (?:posso|faço para)|come (?:posso|faccio a)|как(?: мне| можно)?)\s+(\S.*)/iu;
/** Asks for many things rather than for one. */
const ASKS_FOR_MANY =
  /(?<!\p{L})(?:improv\p{L}*|better|missing|left|remain\p{L}*|next|review|verbeter\p{L}*|verbesser\p{L}*|amélior\p{L}*|mejor\p{L}*|melhor\p{L}*|miglior\p{L}*|улучш\p{L}*)(?!\p{L})/iu;

/** Asks for ideas to choose from. */
const ASKS_FOR_IDEAS =
  /(?<!\p{L})(?:ideas?|suggest\p{L}*|recommend\p{L}*|brainstorm\p{L}*|options|examples|ideeën|ideen|vorschl[aä]g\p{L}*|idées|ideas|sugerencias|idee|ideias|sugestões|идеи)(?!\p{L})/iu;
/** Asks for what is to be done rather than for what could be. */
const ASKS_FOR_WORK =
  /(?<!\p{L})(?:plan|roadmap|steps?|tasks?|to-?dos?|fix\p{L}*|changes?|implement\p{L}*|refactor\p{L}*|features?)(?!\p{L})/iu;

/** Whether a person asks for ideas: a list of them is to choose from, and no work. */
const asksForIdeas = ({ sentences }: Exchange): boolean =>
  sentences.some((each) => ASKS_FOR_IDEAS.test(each)) &&
  !sentences.some((each) => ASKS_FOR_MANY.test(each) || ASKS_FOR_WORK.test(each));

/** The one thing that an answer tells the steps of, as it is asked for in a question. */
function goalOf(plan: PointList, asked: Exchange | undefined): Point | null {
  const quote = asked?.sentences.findLast(
    (each) => HOW_TO.test(each) && (isQuestion(each) || WONDERS.test(each)),
  );
  const isOfSteps = plan.form === "headings" ? orders(plan) : plan.isOrdered;
  if (!isOfSteps || quote === undefined || ASKS_FOR_MANY.test(quote)) return null;
  const name = nameOf(HOW_TO.exec(quote)?.[1]?.replace(/[?？]\s*$/, "") ?? "");
  return isShort(name, 2)
    ? null
    : { name, quote, details: plan.points.map((point) => point.name), isChecked: false, isQuestion: false };
}
