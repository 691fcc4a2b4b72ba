import { asksAt } from "./asks.ts";
import { lastWordAt, leftBy } from "./ending.ts";
import { conversationIn, type Exchange } from "./exchanges.ts";
import { withFinalNames } from "./final-names.ts";
import { courseOf } from "./outcomes.ts";
import type { Passage } from "./passages.ts";
import { ANNOUNCES } from "./phrases.ts";
import type { Piece, Remark } from "./piece.ts";
import { programsIn } from "./programs.ts";
import { openQuestionsIn } from "./questions.ts";
import { isRemark } from "./remarks.ts";
import { isMade } from "./replies.ts";
import { type Request, requestIn } from "./requests.ts";
import { planAt } from "./taken-plans.ts";
import { toldWork, withTold } from "./told-work.ts";
import { lastWordings, withoutPlanned, worthTelling } from "./worth-telling.ts";

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
  /** Nothing is asked for at all, and nothing is told: a greeting, or a try. */
  asksNothing: boolean;
  /** The person turns down the first answer, and takes no later one. */
  isRejected: boolean;
  /** The sentences of the person that ask for work. */
  asked: string[];
  /** The passages whose plan the pieces are. */
  planned: ReadonlySet<Passage>;
  /** The pieces that the person only tells, or answers a question with. */
  remarks: ReadonlySet<Piece>;
}

/** The account of a conversation; null where nobody is said to speak in it. */
export function accountOf(passages: readonly Passage[]): Account | null {
  if (!passages.some(({ speaker }) => speaker === "assistant")) return null;
  const { exchanges, language } = conversationIn(passages);
  const requests = exchanges.map((exchange, at) => requestIn(exchange, exchanges[at - 1]));
  const course = courseOf(exchanges, language, (at) => requests[at]?.move === "follows");
  const asked = exchanges.flatMap((exchange, at) => asksAt(exchange, at, requests, course));
  const plans = exchanges.flatMap((_, at) => planAt(course, at, requests)).slice(-MAX_PLANS);
  const planned = plans.flatMap((plan) => plan.pieces);
  const wanted = [...withoutPlanned(asked, requests, plans), ...planned];
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
  const all = withFinalNames(
    [...worthTelling(pieces, last, (at) => requests[at]?.isGuess === true), ...(lastWord?.pieces ?? [])],
    { all: wanted, course, requests },
  );
  const onlySays = ({ at, passage, quote }: Piece): boolean => {
    const [exchange, request] = [exchanges[at], requests[at]];
    // Where nothing is asked for, what is said last may be told as what is left.
    const isGuess = request?.isGuess === true || request?.move === "follows";
    const isOwn = isGuess && request.isFault === false && passage === exchange?.wish;
    return isOwn && isRemark(quote, exchanges[at - 1]);
  };
  return {
    pieces: withTold(all, lastWordings(toldWork(course, requests, all))),
    isOfWork:
      pieces.some(({ isPlanned, state }) => isPlanned || isMade(state)) || isWorkedOn(exchanges, requests),
    isAnswered: isAnswered(exchanges, requests),
    asksNothing:
      requests.every(
        ({ move, answers }) => (move === "nothing" || move === "follows") && answers.length === 0,
      ) && exchanges.every(({ asked, reply }) => asked.length === 0 && reply.text.length < MIN_ANSWER),
    isRejected: course.reactions[1] === "rejects" && !course.reactions.includes("approves"),
    rules: said("rules", first + 1),
    answers: said("answers"),
    questions: openQuestionsIn(exchanges.at(-1)),
    asked: exchanges.flatMap((exchange) => exchange.asked.map(({ sentence }) => sentence)),
    remarks: new Set(all.filter(onlySays)),
    planned: new Set([...asked, ...planned].flatMap((piece) => (piece.isPlanned ? piece.passage : []))),
  };
}

/** Of more plans of the assistant the last ones: they are worded anew as a talk goes on. */
const MAX_PLANS = 3;

/** Fewer requests may be a question and what it leads to. */
const MIN_REQUESTS = 3;

/** Whether an answer begins to do something, or code is changed request by request. */
const isWorkedOn = (exchanges: readonly Exchange[], requests: readonly Request[]): boolean =>
  requests.some(({ pointsAtPlan }) => pointsAtPlan) ||
  exchanges.some(({ reply }) => ANNOUNCES.test(reply.text)) ||
  (requests.filter(({ move }) => move === "asks").length >= MIN_REQUESTS &&
    exchanges.some(({ reply }) => programsIn(reply.blocks) > 0));

/** A shorter answer may be a question back. */
const MIN_ANSWER = 200;

/** Whether the person asks for nothing but an answer, and has it. */
function isAnswered(exchanges: readonly Exchange[], requests: readonly Request[]): boolean {
  const last = requests.findLastIndex(({ move }) => move === "wonders");
  return (
    requests.every(({ move }) => move !== "asks") && (exchanges[last]?.reply.text.length ?? 0) >= MIN_ANSWER
  );
}
