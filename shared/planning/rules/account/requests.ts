import { isQuestion, sentences as sentencesOf } from "@dreamcatcher/text/sentences";
import { answersIn } from "./answers.ts";
import { isOrder } from "./asking.ts";
import type { Exchange } from "./exchanges.ts";
import { faultIn } from "./faults.ts";
import { AGREES } from "./last-word.ts";
import { listsIn, quotesOf } from "./lists.ts";
import { nameOf } from "./names.ts";
import { leadsUp, ownPlansIn, plannedIn } from "./own-plans.ts";
import {
  ASKS_WHAT_TO_DO,
  HANDS_IN_PLAN,
  OFFERS,
  POINTS_AT_PLAN,
  TAKES_UP,
  WANTS_REST,
  WONDERS,
} from "./phrases.ts";
import { type Want, wantBeside } from "./piece.ts";
import { useOf } from "./plans.ts";
import { programsIn } from "./programs.ts";
import { confirms } from "./reactions.ts";
import { forbidsIn, HOLDS_BRIEFLY, refuses } from "./refusals.ts";
import { endsInColon, isShort, isTerminal, MAX_SHORT } from "./said.ts";
import { REQUESTS_BY_ASKING, targetsIn, WISHES } from "./targets.ts";
import { wantsOf } from "./wants.ts";
import { isAboutAll } from "./wording.ts";
import { withoutScraps } from "./worth.ts";

/** What the person does in an exchange. */
export interface Request {
  /** `follows` goes on with what was said before it. */
  move: "asks" | "wonders" | "follows" | "nothing";
  wants: Want[];
  /** What is to hold for all of the work. */
  rules: string[];
  /** What they answer to questions of the assistant. */
  answers: string[];
  /** Asks for a plan, a review or advice. */
  isForPlan: boolean;
  /** Asks to carry out a plan that stands elsewhere. */
  pointsAtPlan: boolean;
  /** No words of it ask for work: it is what remains of a message without questions and replies. */
  isGuess: boolean;
  /** It only shows what fails. */
  isFault: boolean;
}

const NOTHING: Request = {
  ...{ move: "nothing", wants: [], rules: [], answers: [] },
  ...{ isForPlan: false, pointsAtPlan: false, isGuess: false, isFault: false },
};

/** Of a longer message the beginning says what it is. */
const MAX_READ = 2_000;

/** What the person asks for in an exchange, by the exchange before it. */
export function requestIn(all: Exchange, before: Exchange | undefined): Request {
  const exchange = { ...all, sentences: withoutScraps(all.sentences).filter((each) => !confirms(each)) };
  const { sentences, asked } = exchange;
  const whole = sentences.join(" ").slice(0, MAX_READ);
  if (POINTS_AT_PLAN.test(whole)) return { ...NOTHING, move: "asks", pointsAtPlan: true };
  const lists = isTerminal(exchange.wish.text)
    ? []
    : listsIn(
        exchange.blocks.filter((block) => block.kind === "row" || block.kind === "code" || !block.pasted),
      );
  const answers = answersIn(exchange, lists, before);
  if (answers.length > 0) return { ...NOTHING, move: "follows", answers };
  const targets = targetsIn(exchange, before === undefined);
  const isGuess = !targets.some(({ isAsked }) => isAsked);
  const isHandedIn = HANDS_IN_PLAN.test(whole);
  const plans =
    !isHandedIn && REVIEWS.test(whole)
      ? []
      : ownPlansIn(lists, targets, { isGuess, isFirst: before === undefined });
  const isWhole = isHandedIn || plans.some(({ form }) => form === "headings");
  const holds = targets.filter(
    ({ sentence, want }) => refuses(sentence, want) || (targets.length > 1 && holdsForAll(want)),
  );
  const rest = isWhole
    ? []
    : lists.filter((list) => !plans.includes(list) && useOf(list) !== "rules").flatMap(quotesOf);
  const holding = holds.map(({ sentence }) => sentence);
  const read: Request = {
    ...NOTHING,
    rules: [
      ...lists.filter((list) => useOf(list) === "rules").flatMap(quotesOf),
      // Later, "don't move it" is about what was just done; in a text that is shown, nothing is.
      ...(before || (isGuess && sentences.length > MAX_SAID)
        ? []
        : [...new Set([...sentences.filter((each) => forbidsIn(each)), ...holding])]
      ).filter((each) => !HOLDS_BRIEFLY.test(each)),
    ].filter((each) => !endsInColon(each)),
    isForPlan: ASKS_WHAT_TO_DO.test(whole) && plans.length === 0,
    isGuess,
  };
  const work = targets.filter((each) => !holds.includes(each));
  const follows: Request = { ...NOTHING, move: before ? "follows" : "nothing" };
  if (plans.length > 0) {
    const planned = plans.flatMap((plan) => plannedIn(plan, whole));
    const beside = isWhole || isGuess ? [] : work.filter(({ sentence }) => !leadsUp(sentence));
    return { ...read, move: "asks", wants: [...wantsOf(exchange, beside, rest), ...planned] };
  }
  if (whole === "" && rest.length === 0) return faultIn(exchange.wish.text) ? faultOf(exchange) : follows;
  const namesWork = isOrder(whole) && !isShort(whole, 2);
  if (asked.length === 0 && isShort(whole, MAX_SHORT) && TAKES_UP.test(whole) && !namesWork) {
    // "Proceed to phase 3" names what nobody answers.
    const isLeft = before !== undefined && exchange.reply.text.trim() === "" && /\d/.test(whole);
    return isLeft ? { ...NOTHING, move: "asks", wants: [wantNamed(whole)] } : { ...NOTHING, move: "follows" };
  }
  // "You stopped there. Could you go on?"
  if (before && isGuess && sentences.length <= 2 && sentences.some((each) => WANTS_REST.test(each)))
    return follows;
  // "Do you mean the red ones?" "Yes, those": what was asked before it goes on.
  if (before && isGuess && isShort(whole, MAX_SHORT) && AGREES.test(whole) && asksWhich(before))
    return follows;
  // Few words before output that is pasted: what fails tells more.
  const fault = isGuess && isOutput(exchange) ? faultIn(exchange.wish.text) : null;
  if (fault !== null && fault.length >= MIN_FAULT) return faultOf(exchange);
  if (
    (targets.length === 0 && asked.length > 0) ||
    (isGuess && (asksToKnow(sentences) || asksAbout(sentences)))
  )
    return { ...read, move: "wonders" };
  if (work.length === 0 || (isGuess && faultIn(work[0]?.sentence ?? "")))
    return faultIn(exchange.wish.text) ? faultOf(exchange) : { ...read, move: follows.move };
  return { ...read, move: "asks", wants: wantsOf(exchange, work, rest) };
}

/** A longer answer gives something, and may ask beside it. */
const MAX_QUESTION = 500;

/** Whether an answer only asks what is meant, rather than offering something. */
const asksWhich = ({ reply }: Exchange): boolean =>
  reply.text.length <= MAX_QUESTION &&
  programsIn(reply.blocks) === 0 &&
  sentencesOf(reply.text).some((each) => isQuestion(each) && !OFFERS.test(each));

/** Asks about what the message itself shows, so that its lists are no plan. */
const REVIEWS =
  /^\W*(?:please )?(?:review|explain|check|analy[sz]e|summari[sz]e|translate|rewrite|proofread|beoordeel|prüfe|analysiere|examine|revisa|analiza|revise|analise|rivedi|проверь|проанализируй)(?!\p{L})|^(?:请)?(?:分析|审查|检查|解释|翻译)/iu;

/** A shorter line only says that something fails. */
const MIN_FAULT = 30;
/** So much longer is a message than what the person says in it, where it is output. */
const MANY_TIMES = 4;

/** Whether a message is output behind a few words that do not lead up to it. */
const isOutput = ({ sentences: [said = "", ...more], wish }: Exchange): boolean =>
  more.length === 0 &&
  isShort(said, MAX_SHORT) &&
  !/[:：?？]\s*$/.test(said) &&
  wish.text.length > MANY_TIMES * said.length + MIN_FAULT;

/** "Use Go for the server", "it should be fast": how all of the work is to be, rather than a part of it. */
const holdsForAll = (want: string): boolean =>
  isAboutAll(want) && /^(?:use|using|it|everything|the)\b/i.test(want);

/** A message that is nothing but output asks to mend what fails in it. */
function faultOf({ wish }: Exchange): Request {
  const fault = faultIn(wish.text) ?? "";
  const want = wantNamed(fault);
  const name = `Fix: ${nameOf(fault.replace(/^(?:(?:fatal )?error|fatal)\s*[:=]\s*/i, ""))}`;
  return { ...NOTHING, move: "asks", isGuess: true, isFault: true, wants: [{ ...want, name }] };
}

/** What its own words name. */
const wantNamed = (text: string): Want => wantBeside(nameOf(text), text, [text]);

/** Who says more does more than ask. */
const MAX_SAID = 6;

/** Whether a question comes before much that it is about. */
const asksAbout = ([first = "", ...shown]: readonly string[]): boolean =>
  shown.length >= MAX_SAID &&
  (isQuestion(first) || endsInColon(first)) &&
  WONDERS.test(first) &&
  /(?<!\p{L})(?:this|these|following|below)(?!\p{L})/iu.test(first);

/** Whether the person only wants to know something. */
function asksToKnow(sentences: readonly string[]): boolean {
  const [first = "", last = first] = [sentences[0], sentences.at(-1)];
  const isBrief = sentences.length > 0 && sentences.length <= MAX_SAID;
  return (
    isBrief &&
    (isQuestion(last) || WONDERS.test(first) || WONDERS.test(last)) &&
    !REQUESTS_BY_ASKING.test(last) &&
    !sentences.some((each) => WISHES.test(each) && !isQuestion(each))
  );
}
