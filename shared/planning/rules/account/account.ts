import { isQuestion } from "@dreamcatcher/text/sentences";
import { deliveringIn } from "@dreamcatcher/text/spoken";
import { isImperative } from "@dreamcatcher/text/verbs";
import { languageOf } from "@dreamcatcher/text/words";
import type { Passage } from "../tickets/passages.ts";
import { isIncomplete, makesSomething } from "../tickets/wording.ts";
import { saysTheSame, worded } from "../tickets/work.ts";
import { conversationIn, type Exchange } from "./exchanges.ts";
import { listsIn, type Point, type PointList } from "./lists.ts";
import { nameOf, wantIn } from "./names.ts";
import {
  ASKS_NOTHING,
  ASKS_WHAT_TO_DO,
  HANDS_IN_PLAN,
  POINTS_AT_PLAN,
  TAKES_UP,
  WONDERS,
} from "./phrases.ts";
import { isLarge, orders, plansAmong, useOf } from "./plans.ts";
import { openQuestionsIn, type Remark } from "./questions.ts";
import { type State, stateOf } from "./replies.ts";
import { isShort } from "./said.ts";

/** Work that a person asks for, or that stands in a plan which they gave or took up. */
export interface Piece {
  name: string;
  /** The words that ask for it. */
  quote: string;
  passage: Passage;
  /** What is said of it: its criteria. */
  details: string[];
  state: State;
  /** Whether it is a part of a plan, rather than a request by itself. */
  isPlanned: boolean;
  /** The index of its exchange. */
  at: number;
}

/** What a conversation asks for, settles and leaves open, read once. */
export interface Account {
  pieces: Piece[];
  /** What the person says of all of the work. */
  rules: Remark[];
  /** What the person answers to questions of the assistant. */
  answers: Remark[];
  questions: Remark[];
  /** The sentences of the person that ask for work. */
  asked: string[];
  /** The passages whose plan the pieces are. */
  planned: ReadonlySet<Passage>;
}

/** The account of a conversation; null where nobody is said to speak in it. */
export function accountOf(passages: readonly Passage[]): Account | null {
  if (!passages.some(({ speaker }) => speaker === "assistant")) return null;
  const { exchanges, language } = conversationIn(passages);
  const read = exchanges.map((exchange, at) => wishOf(exchange, exchanges[at - 1]));
  const follows = (at: number): boolean => read[at]?.move === "follows";
  const pieces: Piece[] = [];
  const planned = new Set<Passage>();
  const plans: { at: number; end: number; list: PointList; passage: Passage }[] = [];
  for (const [at, exchange] of exchanges.entries()) {
    const wish = read[at];
    if (!wish) continue;
    const state = (about: string): State => stateOf(exchanges, at, { language, about, follows });
    if (wish.pointsAtPlan) {
      const reported = reportedIn(exchange, at);
      if (reported.length >= 2)
        pieces.splice(0, pieces.length, ...pieces.filter((each) => each.at !== at - 1));
      pieces.push(...reported);
      continue;
    }
    const isOwnPlan = wish.pieces.some(({ isPlanned }) => isPlanned);
    const reaction = exchanges[at + 1]?.sentences.join(" ") ?? "";
    const isTakenUp =
      POINTS_AT_PLAN.test(reaction) || (isShort(reaction, MAX_SHORT) && TAKES_UP.test(reaction));
    const isLast = read.slice(at + 1).every(({ move }) => move === "nothing");
    const asking = read.slice(0, at + 1).findLast(({ move }) => move === "asks" || move === "wonders");
    const isWanted = isLast && !isOwnPlan && (wish.isForPlan || wish.move === "follows");
    const plan = replyPlan(exchange, { isTakenUp, isWanted, isAdvice: asking?.isForPlan === true });
    if (plan && exchange.reply.passage) {
      plans.push({ at, end: follows(at + 1) ? at + 1 : at, list: plan, passage: exchange.reply.passage });
      if (wish.isForPlan) continue;
    }
    if (
      wish.isGuess &&
      at !== 0 &&
      read.slice(at + 1).some(({ move }) => move === "asks" || move === "wonders")
    )
      continue;
    for (const piece of wish.pieces)
      pieces.push({
        ...piece,
        passage: exchange.wish,
        at,
        state: piece.isChecked ? "done" : state(piece.quote),
      });
    if (isOwnPlan) planned.add(exchange.wish);
  }
  for (const { at, end, list, passage } of plans.slice(-MAX_PLANS)) {
    planned.add(passage);
    for (const point of list.points.filter(({ isQuestion: asks }) => !asks))
      pieces.push({
        ...{
          name: point.name,
          quote: point.quote,
          details: point.details,
          passage,
          at: end,
          isPlanned: true,
        },
        state: point.isChecked
          ? "done"
          : end > at
            ? stateOf(exchanges, end, { language, about: point.quote, follows })
            : "open",
      });
  }
  return {
    pieces: worthTelling(
      lastWordings(pieces),
      read.findLastIndex(({ move }) => move === "asks"),
    ),
    rules: read.flatMap(({ rules }, at) =>
      rules.map((text) => ({ text, passage: exchanges[at]?.wish ?? null })),
    ),
    answers: read.flatMap(({ answers }, at) =>
      answers.map((text) => ({ text, passage: exchanges[at]?.wish ?? null })),
    ),
    questions: openQuestionsIn(exchanges.at(-1)),
    asked: exchanges.flatMap(({ asked }) => asked.map(({ sentence }) => sentence)),
    planned,
  };
}

/** Of more plans the last ones: they are worded anew as a talk goes on. */
const MAX_PLANS = 3;

interface ReadWish {
  /** `follows` goes on with what was said before it. */
  move: "asks" | "wonders" | "follows" | "nothing";
  pieces: (Pick<Piece, "name" | "quote" | "details" | "isPlanned"> & { isChecked: boolean })[];
  rules: string[];
  answers: string[];
  /** Asks for a plan, a review or advice. */
  isForPlan: boolean;
  /** Asks to carry out a plan that stands elsewhere. */
  pointsAtPlan: boolean;
  /** No words of it ask for work: it is what remains of a message without questions and replies. */
  isGuess: boolean;
}

const MAX_SHORT = 9;
const MAX_TARGETS = 10;

/** What the person asks for in an exchange. */
function wishOf(exchange: Exchange, before: Exchange | undefined): ReadWish {
  const { sentences, asked } = exchange;
  const whole = sentences.join(" ");
  const all = listsIn(
    exchange.blocks.filter((block) => block.kind === "code" || block.kind === "row" || !block.pasted),
  );
  if (POINTS_AT_PLAN.test(whole)) return { ...NO_WISH, move: "asks", pointsAtPlan: true };
  const answers = answersIn(exchange, all, before);
  if (answers.length > 0) return { ...NO_WISH, move: "follows", answers };
  const rules = all.filter((list) => useOf(list) === "rules").flatMap(quotesOf);
  const isHandedIn = HANDS_IN_PLAN.test(whole.slice(0, 400));
  const targets = targetsIn(exchange, before === undefined);
  const isMatter = !isHandedIn && targets.some(({ want }) => isText(want));
  const isGuess = asked.every(({ sentence }) => !targets.some((each) => each.sentence === sentence));
  const large =
    !isHandedIn && REVIEWS.test(whole)
      ? []
      : plansAmong(all).filter(
          (list) =>
            isLarge(list) &&
            (list.form === "headings" || (!isMatter && (list.isOrdered || orders(list) || isGuess))),
        );
  const small = large.some(({ form }) => form === "headings")
    ? []
    : all.filter((list) => !large.includes(list) && useOf(list) !== "rules").flatMap(quotesOf);
  const isForPlan = ASKS_WHAT_TO_DO.test(whole.slice(0, 2_000)) && large.length === 0;
  if (large.length > 0) {
    const planned = large.flatMap(({ points }) =>
      points.filter(({ isQuestion: asks }) => !asks).map(pieceOf),
    );
    const isWhole = isHandedIn || large.some(({ form }) => form === "headings");
    const beside = isWhole ? [] : targets.filter(({ sentence }) => !leadsUp(sentence));
    return { ...NO_WISH, move: "asks", rules, pieces: [...requests(exchange, beside, small), ...planned] };
  }
  if (whole === "" && small.length === 0) return { ...NO_WISH, move: before ? "follows" : "nothing" };
  if (asked.length === 0 && isShort(whole, MAX_SHORT) && TAKES_UP.test(whole))
    return { ...NO_WISH, move: "follows" };
  if (asked.length === 0 && asksToKnow(sentences)) return { ...NO_WISH, move: "wonders", isForPlan };
  if (targets.length === 0) return { ...NO_WISH, move: before ? "follows" : "nothing", isForPlan };
  return { ...NO_WISH, move: "asks", rules, isForPlan, isGuess, pieces: requests(exchange, targets, small) };
}

const NO_WISH: ReadWish = {
  ...{ move: "nothing", pieces: [], rules: [], answers: [] },
  ...{ isForPlan: false, pointsAtPlan: false, isGuess: false },
};

const quotesOf = ({ points }: PointList): string[] => points.map(({ quote }) => quote);

/** Asks about what the message itself shows, so that its lists are no plan. */
const REVIEWS =
  /^\W*(?:please )?(?:review|explain|check|analy[sz]e|summari[sz]e|translate|rewrite|proofread|beoordeel|prüfe|analysiere|examine|revisa|analiza|revise|analise|rivedi|проверь|проанализируй)(?!\p{L})|^(?:请)?(?:分析|审查|检查|解释|翻译)/iu;

const { texts, programs } = deliveringIn("en");
/** Whether a text is to be written, so that the lists before it are its matter. */
const isText = (want: string): boolean => {
  const [thing = ""] = want.split(/\b(?:that|which|for|about|to|with|from)\b/, 1);
  return makesSomething(want) && texts.test(thing) && !programs.test(thing);
};

const pieceOf = ({ name, quote, details, isChecked }: Point) => ({
  name,
  quote,
  details,
  isChecked,
  isPlanned: true,
});

/** Whether a sentence only leads up to a list. */
const leadsUp = (sentence: string): boolean => /[:：]\s*$/.test(sentence) || HANDS_IN_PLAN.test(sentence);

const MAX_ANSWER = 900;
const MIN_QUESTIONS = 2;

/** What the person answers, where they go through the questions of the assistant one by one. */
function answersIn(
  { sentences, wish }: Exchange,
  all: readonly PointList[],
  before: Exchange | undefined,
): string[] {
  const lists = all.filter(
    ({ isOrdered, form, points }) => isOrdered && form === "items" && points.length >= 2,
  );
  if (!before || lists.length === 0 || wish.text.length > MAX_ANSWER) return [];
  const asked = before.reply.blocks.flatMap((block) =>
    block.kind === "code" ? [] : (block.text.match(/[?？]/g) ?? []),
  ).length;
  const isAnswer =
    sentences.some((each) => ANSWERS.test(each)) || (asked >= MIN_QUESTIONS && sentences.length <= 1);
  return isAnswer ? lists.flatMap(quotesOf).filter((each) => !isQuestion(each)) : [];
}

const ANSWERS =
  /(?<!\p{L})(?:to answer|answers?|mijn antwoord\p{L}*|antwort\p{L}*|réponses?|respuestas?|risposte?|respostas?|ответы?)(?!\p{L})|回答|답변/iu;

const MAX_SAID = 6;

/** Whether the person only wants to know something. */
function asksToKnow(sentences: readonly string[]): boolean {
  const [first = "", last = first] = [sentences[0], sentences.at(-1)];
  const isShortEnough = sentences.length > 0 && sentences.length <= MAX_SAID;
  return (
    isShortEnough &&
    (isQuestion(last) || WONDERS.test(first) || WONDERS.test(last)) &&
    !REQUESTS_BY_ASKING.test(last)
  );
}

/** The sentences that ask for work: those that do so in words, else the first that is no question or reply. */
function targetsIn({ sentences, asked }: Exchange, isFirst: boolean): Exchange["asked"] {
  const read =
    sentences.length > MAX_READ ? [...sentences.slice(0, MAX_READ - 4), ...sentences.slice(-4)] : sentences;
  const fit = read.flatMap((sentence) => {
    const known = asked.find((each) => each.sentence === sentence);
    const want = known?.want ?? wantIn(sentence);
    const isAsked = known !== undefined || (want !== sentence && isImperative(want) && !isQuestion(sentence));
    return isAsked && !isShort(want, 1) ? [{ sentence, want }] : [];
  });
  if (fit.length > 0) return fit.slice(0, MAX_TARGETS);
  const guesses = read.filter(
    (each) =>
      !ASKS_NOTHING.test(each) &&
      !isShort(each, 3) &&
      !TAKES_UP.test(each) &&
      (!isQuestion(each) || REQUESTS_BY_ASKING.test(each)),
  );
  const first = (isFirst ? undefined : guesses.find((each) => REQUIRES.test(each))) ?? guesses[0];
  return first ? [{ sentence: first, want: wantIn(first) }] : [];
}

/** More sentences are mostly pasted: people speak before and after what they paste. */
const MAX_READ = 24;
const REQUIRES =
  /(?<!\p{L})(?:should|must|please|needs? to|has to|moet|muss|soll|bitte|doit|devrait|debe|deber[ií]a|deve|dovrebbe|deveria|должн\p{L}*)(?!\p{L})|应该|必须|请|需要|してください|해야|해 ?주/iu;
const REQUESTS_BY_ASKING =
  /^(?:\P{L}*(?:ok(?:ay)?|and|so|also|now)[\s,]+)?(?:can|could|would|will) (?:you|we)\b/iu;

/** One piece for a thing to be made with all that is said of it; else one for each sentence that asks. */
function requests(
  { sentences }: Exchange,
  targets: Exchange["asked"],
  small: readonly string[],
): ReadWish["pieces"] {
  const [first] = targets;
  if (first === undefined) return [];
  const isOne = makesSomething(first.want) || targets.length === 1;
  const heads = isOne ? [first] : targets.filter(({ want }, n) => n === 0 || !isShort(nameOf(want), 2));
  const places = heads.map(({ sentence }) => sentences.indexOf(sentence));
  return heads.map(({ sentence: quote, want }, n) => {
    const from = places[n] ?? -1;
    const next = places.find((place) => place > from) ?? sentences.length;
    const said = isOne ? sentences.filter((each) => each !== quote) : sentences.slice(from + 1, next);
    const details = said.filter((each) => !isQuestion(each) && !ASKS_NOTHING.test(each) && !isShort(each, 2));
    const before = isVague(nameOf(want))
      ? sentences.slice(0, from).findLast((each) => !isShort(each, 3))
      : undefined;
    return {
      name: nameOf(before ?? want),
      quote: before ?? quote,
      details: [
        ...(before ? [before] : []),
        quote,
        ...details,
        ...(n === heads.length - 1 ? small : []),
      ].slice(0, 12),
      ...{ isPlanned: false, isChecked: false },
    };
  });
}

/** Whether a name only points at what was said before it: "Fix this". */
const isVague = (name: string): boolean =>
  isIncomplete(name) || /^\S+ (?:it|this|that|these|them)(?: \S+)?$/i.test(name);

/** The plan in an answer that the person asked for and nothing replaced, or that they take up next. */
function replyPlan(
  { reply }: Exchange,
  { isTakenUp, isWanted, isAdvice }: { isTakenUp: boolean; isWanted: boolean; isAdvice: boolean },
): PointList | null {
  const all = listsIn(reply.blocks);
  const hasReport = all.some((list) => useOf(list) === "report");
  if (!isTakenUp && (!isWanted || hasReport)) return null;
  const lists = plansAmong(all).filter(isLarge);
  const named = lists.filter(
    (list) =>
      (list.form === "headings" && (isTakenUp || isAdvice)) ||
      (useOf(list) === "work" && (list.isOrdered || orders(list) || !isEnglish(list))),
  );
  const among =
    named.length > 0 ? named : isAdvice && isWanted ? lists.filter(({ isOrdered }) => isOrdered) : [];
  const [first] = among;
  if (!first) return null;
  return (
    among.find(({ form }) => form === "headings") ?? {
      ...first,
      points: among.flatMap(({ points }) => points).slice(0, 30),
    }
  );
}

const isEnglish = (list: PointList): boolean => languageOf(quotesOf(list).join(" ")) === "en";

/** What an answer reports of a plan that stands elsewhere: its first list of what was made. */
function reportedIn({ reply, wish }: Exchange, at: number): Piece[] {
  const lists = listsIn(reply.blocks).filter(({ form, points }) => form !== "headings" && points.length >= 2);
  const list =
    lists.find((each) => useOf(each) === "report") ?? lists.find((each) => useOf(each) === "unnamed");
  return (list?.points ?? []).map(({ name, quote, details }) => ({
    ...{ name, quote, details, at, isPlanned: true, state: "done" as const },
    passage: reply.passage ?? wish,
  }));
}

const FEW = 10;

/** Few pieces as they are; of more, what is open or planned, the first and the last wish, and what was made; not each step on the way. */
const worthTelling = (pieces: readonly Piece[], last: number): Piece[] =>
  pieces.filter(
    ({ name, state, isPlanned, at }) =>
      isPlanned ||
      (pieces.length <= FEW && !isVague(name)) ||
      state === "open" ||
      at === 0 ||
      at === last ||
      (makesSomething(name) && !isVague(name)),
  );

const MAX_COMPARED = 120;

/** Each piece once, in its last wording and state. */
function lastWordings(pieces: readonly Piece[]): Piece[] {
  const kept: (Piece & { read: ReturnType<typeof worded> })[] = [];
  for (const piece of pieces.slice(-MAX_COMPARED)) {
    if (piece.name.length < 3) continue;
    const read = worded(piece.name);
    const same = kept.findIndex((each) => saysTheSame(each.read, read));
    if (same >= 0) kept.splice(same, 1, { ...piece, read });
    else kept.push({ ...piece, read });
  }
  return kept.map(({ read: _, ...piece }) => piece);
}
