import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
import { stems } from "@dreamcatcher/text/words";
import { isOrder } from "./asking.ts";
import { conversationIn, type Exchange } from "./exchanges.ts";
import { faultIn } from "./faults.ts";
import { goingOnWith, lastWordIn } from "./last-word.ts";
import { isLook, isVague } from "./looks.ts";
import { nameOf } from "./names.ts";
import type { Passage } from "./passages.ts";
import { ANNOUNCES, asksToTell, POINTS_AT_PLAN } from "./phrases.ts";
import type { Piece, Remark } from "./piece.ts";
import { programsIn } from "./programs.ts";
import { openQuestionsIn } from "./questions.ts";
import {
  announces,
  breaksOff,
  type Course,
  courseOf,
  DONE,
  OPEN,
  type Outcome,
  outcomeOf,
} from "./replies.ts";
import { leftIn, reportedIn } from "./reply-plans.ts";
import { type Request, requestIn } from "./requests.ts";
import { isShort, MAX_SHORT } from "./said.ts";
import { planAt, type TakenPlan } from "./taken-plans.ts";
import { saysTheSame, worded } from "./worded.ts";
import { makesSomething } from "./wording.ts";

/** What a conversation asks for, settles and leaves open, read once. */
export interface Account {
  pieces: Piece[];
  /** What the person says of all of the work. */
  rules: Remark[];
  /** What the person answers to questions of the assistant. */
  answers: Remark[];
  questions: Remark[];
  /** Something is planned, reported or being done: the talk is of work rather than of an idea. */
  isOfWork: boolean;
  /** Nothing is asked for but an answer, which is given. */
  isAnswered: boolean;
  /** The sentences of the person that ask for work. */
  asked: string[];
  /** The passages whose plan the pieces are. */
  planned: ReadonlySet<Passage>;
}

/** The account of a conversation; null where nobody is said to speak in it. */
export function accountOf(passages: readonly Passage[]): Account | null {
  if (!passages.some(({ speaker }) => speaker === "assistant")) return null;
  const { exchanges, language } = conversationIn(passages);
  const requests = exchanges.map((exchange, at) => requestIn(exchange, exchanges[at - 1]));
  const course = courseOf(exchanges, language, (at) => requests[at]?.move === "follows");
  const asked = exchanges.flatMap((exchange, at) => asksAt(exchange, at, requests, course));
  const plans = exchanges.flatMap((_, at) => planAt(course, at, requests)).slice(-MAX_PLANS);
  const wanted = [...withoutPlanned(asked, requests, plans), ...plans.flatMap((plan) => plan.pieces)];
  const lastWord = lastWordAt(course, requests, wanted);
  const standing = wanted.filter((piece) => !lastWord?.instead.includes(piece));
  const pieces = lastWordings([
    ...standing,
    ...leftBy(exchanges, [...standing, ...(lastWord?.pieces ?? [])]),
  ]);
  const said = (of: "rules" | "answers", until = requests.length): Remark[] =>
    requests
      .slice(0, until)
      .flatMap((request, at) => request[of].map((text) => ({ text, passage: exchanges[at]?.wish ?? null })));
  // Later, what must not be is a rule of one step.
  const first = requests.findIndex(({ move }) => move === "asks");
  const last = requests.findLastIndex(({ move }) => move === "asks");
  return {
    pieces: [
      ...worthTelling(pieces, last, (at) => requests[at]?.isGuess === true),
      ...(lastWord?.pieces ?? []),
    ],
    isOfWork:
      pieces.some(({ isPlanned, state }) => isPlanned || state === "done" || state === "coded") ||
      isWorkedOn(exchanges, requests),
    isAnswered: isAnswered(exchanges, requests),
    ...{
      rules: said("rules", first + 1).filter(({ text }) => !FOR_NOW.test(text)),
      answers: said("answers"),
      questions: openQuestionsIn(exchanges.at(-1)),
    },
    asked: exchanges.flatMap((exchange) => exchange.asked.map(({ sentence }) => sentence)),
    planned: new Set(
      [...asked, ...plans.flatMap((plan) => plan.pieces)].flatMap((piece) =>
        piece.isPlanned ? piece.passage : [],
      ),
    ),
  };
}

/** Of more plans of the assistant the last ones: they are worded anew as a talk goes on. */
const MAX_PLANS = 3;

/** Says how long something holds, or reminds of it. */
const FOR_NOW =
  /(?<!\p{L})(?:yet|for now|at the moment|forget|hesitate|todavía|por ahora|noch nicht|pour l['’]instant|ainda|per ora|пока)(?!\p{L})|暂时|目前|まだ|아직/iu;

/** What the person asks for in an exchange, with what came of it. */
function asksAt(exchange: Exchange, at: number, requests: readonly Request[], course: Course): Piece[] {
  const request = requests[at];
  if (!request) return [];
  if (request.pointsAtPlan) {
    const reported = reportedIn(exchange, at);
    const isLeft =
      course.states[at] !== "done" && requests.slice(at + 1).every(({ move }) => move !== "asks");
    return reported.length === 0 && isLeft ? unreportedIn(exchange, at, requests) : reported;
  }
  const later = requests.slice(at + 1);
  const goesOn = later.some(({ move }) => move === "asks" || move === "wonders");
  const isPassing = request.isGuess && at !== 0 && goesOn;
  const told = requests[at + 1]?.pointsAtPlan ? toldOf(exchange) : [];
  const isOver = later.some(({ move }) => move === "asks");
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
      : (request.isFault && !goesOn && isShownLast) || (isAlone && failsAtLast(course, at + 1))
        ? { ...OPEN, isUnconfirmed: next === undefined && isMended(course, at) }
        : advised(outcomeOf(course, at, { about: want.quote, isPlanned: want.isPlanned, isAlone }));
    const { state } = outcome;
    // What is only talked over is settled by the answer.
    const isTalk = want.isPlanned && request.isGuess && state === "unknown" && isOver;
    // What no words ask for is work where an answer reports that it was done.
    const isWork =
      (state === "open" && !request.isFault && exchange.reply.text !== "") ||
      (state === "done" &&
        outcome.report !== null &&
        !request.isFault &&
        tellsOf(outcome.report, want.quote));
    if (isTalk || (isPassing && !want.isPlanned && !isWork)) return [];
    return [{ ...want, details: [...want.details, ...told], passage: exchange.wish, at, ...outcome }];
  });
}

/** Whether an answer changes something. */
const isMended = ({ states }: Course, at: number): boolean => states[at] === "done" || states[at] === "coded";

/** Whether the person only says that it does not work, at the end of a talk, and no answer mends it. */
function failsAtLast({ exchanges, complaints, states }: Course, at: number): boolean {
  const said = exchanges[at]?.sentences ?? [];
  const isComplaint = (complaints[at] ?? []).length > 0 && isShort(said.join(" "), MAX_SHORT);
  const isEnd = exchanges.length - at <= 2;
  return isComplaint && isEnd && states.slice(at).every((state) => state !== "done" && state !== "coded");
}

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

const MIN_TOLD = 2;

/** Whether a report is in the words of what is asked. */
function tellsOf(report: string, asked: string): boolean {
  const own = stems(asked);
  return [...stems(report)].filter((word) => own.has(word)).length >= MIN_TOLD;
}

const MAX_TOLD = 4;

/** More points of a plan that is taken up are more than what is offered beside it. */
const MAX_BESIDE = 3;

/** What the last message goes on with, where it asks for nothing by itself, and the pieces it stands for. */
function lastWordAt(
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
  if (vague && own.length === 1 && vague.state === "done" && ERRAND.test(vague.name))
    return { pieces: [], instead: own };
  if (vague && before && own.length === 1 && !vague.isPlanned && isVague(vague.name))
    return { pieces: [{ ...vague, name: goingOnWith(before, vague.name) }], instead: own };
  const isTakenUp = own.length <= MAX_BESIDE && own.every(({ passage }) => passage !== exchange.wish);
  if (request.move === "asks" || !isTakenUp) return null;
  // The rest of an answer belongs to what that answers.
  const cut = exchanges[at - 1];
  if (cut && breaksOff(cut) && exchange.reply.text !== "") return null;
  const found = lastWordIn(exchange, exchanges[at - 1], before);
  if (!found || (own.length > 0 && found.passage === exchange.wish)) return null;
  // A fault stays as it is named, whatever is said of it.
  if (found.goesOn && requests.slice(before?.at ?? at, at).some(({ isFault }) => isFault)) return null;
  const outcome = outcomeOf(course, at, { about: found.want.quote, isPlanned: false, isAlone: true });
  return {
    pieces: [{ ...found.want, passage: found.passage, at, ...outcome }],
    instead: [
      ...own,
      ...(found.goesOn && before && before.state !== "done" && before.state !== "coded" ? [before] : []),
    ],
  };
}

/** A step of the work that is over once it is done, where it says no more. */
const ERRAND =
  /^(?:git )?(?:commit|push|run|rerun|restart|start)(?: and \p{L}+)?(?: (?:this|it|that|the|all|them|changes|branch)){0,4}$/iu;

/** What an answer says of a plan that stands elsewhere. */
const toldOf = ({ reply }: Exchange): string[] =>
  sentences(reply.text.slice(0, 1_000))
    .filter((each) => !isQuestion(each) && !ANNOUNCES.test(each) && !isShort(each, 5))
    .slice(0, MAX_TOLD);

/** What the last answer says is left, where no plan has anything left. */
function leftBy(exchanges: readonly Exchange[], wanted: readonly Piece[]): Piece[] {
  const last = exchanges.at(-1);
  const passage = last?.reply.passage;
  if (!last || !passage || wanted.some(({ state, isPlanned }) => isPlanned && state !== "done")) return [];
  return leftIn(last).map(({ name, quote, details, isChecked }) => ({
    ...{ name, quote, details, isChecked, isPlanned: true, isNext: false, passage },
    ...{ at: exchanges.length - 1, ...(isChecked ? DONE : OPEN) },
  }));
}

/** What is asked, without the requests for a plan that is there, and with what is told of one that is not. */
function withoutPlanned(
  asked: readonly Piece[],
  requests: readonly Request[],
  plans: readonly TakenPlan[],
): Piece[] {
  const latest = Math.max(-1, ...plans.map(({ at }) => at));
  const isTold = (at: number): boolean =>
    (requests[at + 1]?.pointsAtPlan === true && asked.filter((piece) => piece.at === at + 1).length > 1) ||
    (requests[at]?.isForPlan === true && at <= latest) ||
    plans.some((plan) => plan.isPhased && plan.at === at && plan.pieces.length > 0);
  return asked.filter((piece) => piece.isPlanned || !isTold(piece.at));
}

const FEW = 20;
/** What fails and is not asked again in so many exchanges is given up. */
const LONG_AGO = 20;

/** Few pieces as they are; of more, the open and planned ones, the first, the last, and what was made. */
function worthTelling(all: readonly Piece[], last: number, isGuess: (at: number) => boolean): Piece[] {
  // Of many, those count that words ask for.
  const pieces =
    all.length <= FEW
      ? all
      : all.filter(
          ({ at, state, isPlanned }) =>
            isPlanned || state !== "done" || at === 0 || at >= last || !isGuess(at),
        );
  // A step that nobody came back to is over.
  const isOver = ({ name, state, at, isPlanned }: Piece): boolean =>
    !isPlanned &&
    !makesSomething(name) &&
    ((state === "unknown" && at > 0 && at < last) || (state === "open" && last - at > LONG_AGO));
  // A thing that is asked for on the way is made, where the person goes on to something else.
  const isPassed = ({ state, at, isPlanned }: Piece): boolean =>
    state === "unknown" && !isPlanned && at > 0 && at < last;
  const standing = pieces
    .filter((piece) => !isOver(piece))
    .map((piece) => (isPassed(piece) ? { ...piece, state: "done" as const } : piece));
  // Of a talk about work, what the person only asked to know is told.
  const isTold = ({ name, quote, state, isPlanned, at }: Piece): boolean =>
    state === "done" &&
    !isPlanned &&
    asksToTell(quote) &&
    !(makesSomething(name) && (at === 0 || HOW_TO.test(quote)));
  const ofWork = standing.filter((piece) => !isTold(piece));
  const fit = (ofWork.length > 0 ? ofWork : standing).filter(
    ({ name, state, at, isPlanned }) =>
      isPlanned ||
      (at === last && state !== "done") ||
      (!isVague(name) && !(isLook(name) && state !== "open")),
  );
  return fit.filter(
    ({ name, quote, state, isPlanned, at }) =>
      isPlanned ||
      fit.length <= FEW ||
      state === "open" ||
      at === 0 ||
      at === last ||
      makesSomething(name) ||
      isOrder(quote),
  );
}

/** Asks how to make something, which the answer makes. */
const HOW_TO =
  /^(?:\P{L}*(?:so|and|ok(?:ay)?|now|also)[\s,]+)*how (?:to|do i|can i|should i|could i|would i) /iu;

const MIN_REQUESTS = 3;

/** Whether an answer begins to do something, or code is changed request by request. */
const isWorkedOn = (exchanges: readonly Exchange[], requests: readonly Request[]): boolean =>
  requests.some(({ pointsAtPlan }) => pointsAtPlan) ||
  exchanges.some(({ reply }) => ANNOUNCES.test(reply.text)) ||
  (requests.filter(({ move }) => move === "asks").length >= MIN_REQUESTS &&
    exchanges.some(({ reply }) => programsIn(reply.blocks) > 0));

const MIN_ANSWER = 200;

/** Whether the person asks for nothing but an answer, and has it. */
function isAnswered(exchanges: readonly Exchange[], requests: readonly Request[]): boolean {
  const last = requests.findLastIndex(({ move }) => move === "wonders");
  return (
    requests.every(({ move }) => move !== "asks") && (exchanges[last]?.reply.text.length ?? 0) >= MIN_ANSWER
  );
}

const MAX_COMPARED = 120;

/** Each piece once, in its last wording and state. */
function lastWordings(pieces: readonly Piece[]): Piece[] {
  const kept: { piece: Piece; read: ReturnType<typeof worded> }[] = [];
  for (const piece of pieces.slice(-MAX_COMPARED)) {
    if (piece.name.length < 3) continue;
    const read = worded(piece.name);
    const same = kept.findIndex((each) => each.piece.at !== piece.at && saysTheSame(each.read, read));
    if (same >= 0) kept.splice(same, 1, { piece, read });
    else kept.push({ piece, read });
  }
  return kept.map(({ piece }) => piece);
}
