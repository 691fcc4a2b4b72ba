import { isQuestion } from "@dreamcatcher/text/sentences";
import { languageOf, likeness, stems } from "@dreamcatcher/text/words";
import { ASKS_NOTHING, WONDERS } from "../account/phrases.ts";
import { bodyOf, breaksOff, withRest } from "./body.ts";
import { type FollowUp, followUpIn, pointsBack } from "./follow-ups.ts";
import { partsOf, weightOf } from "./parts.ts";
import { ORDERS, type RequestSentence, requestSentence } from "./request-sentence.ts";
import { MIN_WISH, type Turn } from "./turns.ts";

/** What the person asked for and was given: the answer in its last version, whole. */
export interface GivenAnswer {
  /** The index of the turn that asks for it. */
  asked: number;
  /** The indices of all turns that ask for it, its rest or a change, in order. */
  turns: number[];
  content: string;
  /** It breaks off, and no answer gives the rest. */
  isCut: boolean;
}

/** A shorter answer is a word on what was said. */
const MIN_ANSWER = 80;
/** A shorter answer that asks is a question back. */
const MIN_BESIDE_QUESTION = 600;

/**
 * What the answers of a conversation give, each in its last version: the rest of an answer that broke off is
 * joined to it, more of a kind follows what is there, and what changes an answer stands in its place.
 */
export function givenAnswers(turns: readonly Turn[]): GivenAnswer[] {
  const given: GivenAnswer[] = [];
  for (const [at, turn] of turns.entries()) {
    const content = bodyOf(turn.closing);
    const follows = given.length > 0 ? followUpIn(turn.wish) : null;
    const before = given.at(-1);
    if (before && (follows === "rest" || (before.isCut && goesOn(content))) && content !== "") {
      put(before, at, withRest(before.content, content));
      continue;
    }
    if (!isAnswer(content, turn)) continue;
    if (before && follows === "more") {
      put(before, at, `${before.content}\n\n---\n\n${content}`);
      continue;
    }
    const request = requestSentence(turn.wish);
    const isReply = before?.turns.at(-1) === at - 1 && asksBack(before.content) && request === null;
    const same = isReply
      ? before
      : (changedBy(given, content, follows, request) ?? given.findLast((each) => isAgain(each, content, turn)));
    if (same) put(same, at, content);
    else given.push({ asked: askedAt(turns, at), turns: [at], content, isCut: breaksOff(content) });
  }
  return given;
}

/** The turn that asks for what an answer gives: what only replies to questions of the assistant goes on. */
function askedAt(turns: readonly Turn[], at: number): number {
  const before = turns[at - 1];
  if (!before || !asksBack(before.closing) || requestSentence(turns[at]?.wish ?? "") !== null) return at;
  return askedAt(turns, at - 1);
}

function put(given: GivenAnswer, turn: number, content: string): void {
  given.turns.push(turn);
  given.content = content;
  given.isCut = breaksOff(content);
}

const goesOn = (content: string): boolean => /^[\p{Ll},;.)]/u.test(content);

/** Opens an answer that only takes note of what was said. */
const NOTES = /^(?:acknowledged|understood|noted|got it|i understand|begrepen|verstanden|compris|entendido|capito|понял)(?!\p{L})|^(?:好的|明白)/iu;
/** A longer answer to thanks is more than a courtesy. */
const MAX_COURTESY = 300;

/** Whether something is given, rather than asked back, noted or said out of courtesy. */
const isAnswer = (content: string, { wish, closing }: Turn): boolean =>
  weightOf(content) >= MIN_ANSWER &&
  !NOTES.test(closing) &&
  !(/[?？]\P{L}*$/u.test(content) && weightOf(content) < MIN_BESIDE_QUESTION) &&
  !(weightOf(content) < MAX_COURTESY && (ASKS_NOTHING.test(wish.trim()) || TELLS.test(wish.trim())));

/** Opens what a person tells of themselves or settles. */
const TELLS = /^(?:i(?:['’]m| am|['’]ll| will)|my|we(?:['’]re|['’]ll| are| will)|let['’]?s|ik|ich|je|yo|eu|io|я)(?!\p{L})[^?]*$/iu;

/** Says what an answer needs to know first. */
const NEEDS =
  /(?:(?:i|we)(?:['’]ll| will| would)? need|(?:can|could) you (?:please )?(?:provide|tell|share)|please (?:provide|tell|share)|(?:helpful|important|useful) to know|would need to know)(?!\p{L})/iu;

/** Whether an answer asks the person for what it needs to know. */
function asksBack(content: string): boolean {
  if (/[?？]\P{L}*$/u.test(content.trim())) return true;
  const parts = partsOf(content);
  const items = parts.filter(({ kind }) => kind === "item");
  const asked = items.filter(({ text }) => isQuestion(text.trim())).length;
  return NEEDS.test(parts[0]?.text ?? "") && (items.length === 0 || asked * 2 >= items.length || items.length > 2);
}

/** The least and the greatest share of a text's length that its changed version has. */
const MIN_SHARE = 0.5;
const MAX_SHARE = 4;
/** The least likeness of two versions of a text, and of those after a remark. */
const MIN_LIKENESS = 0.5;
const MIN_LIKENESS_AFTER_REMARK = 0.2;
/** So many answers back, a text may still be changed. */
const MAX_BACK = 4;

/** The answer that is given again, changed as the person says: of the last ones the most like it. */
function changedBy(
  given: readonly GivenAnswer[],
  content: string,
  follows: FollowUp | null,
  request: RequestSentence | null,
): GivenAnswer | undefined {
  if (follows !== "change" && follows !== "complaint") return undefined;
  const isOrder = follows === "complaint" && (request?.says ?? 0) >= ORDERS;
  const [best] = given
    .slice(-MAX_BACK)
    .toReversed()
    .map((each) => ({ each, likes: likenessOf(each.content, content) }))
    .sort((one, other) => other.likes - one.likes);
  if (best && best.likes >= (isOrder ? MIN_LIKENESS : MIN_LIKENESS_AFTER_REMARK)) return best.each;
  const last = given.at(-1);
  const share = weightOf(content) / weightOf(last?.content ?? "");
  const isVersion = last && !isOrder && languageOf(last.content) === languageOf(content);
  return isVersion && share >= MIN_SHARE && share <= MAX_SHARE ? last : undefined;
}

/** Nearly all words of two texts, and how long a text must be for its words to tell that. */
const SAME = 0.75;
const MIN_COMPARED = 400;
/** A longer message says more than one thing of what is there. */
const MAX_REMARK = 160;

/** Whether an answer is an earlier one again: nearly in its words, or after a word that only goes on. */
function isAgain({ content: before }: GivenAnswer, content: string, { wish }: Turn): boolean {
  const likes = likenessOf(before, content);
  const isWord = weightOf(wish) < MIN_WISH && !isQuestion(wish.trim()) && !WONDERS.test(wish);
  const isRemark = isWord || (weightOf(wish) <= MAX_REMARK && pointsBack(wish.trim()));
  return (likes >= SAME && weightOf(content) >= MIN_COMPARED) || (isRemark && likes >= MIN_LIKENESS);
}

/** How much of a text is compared by its words. */
const MAX_COMPARED = 10_000;

const likenessOf = (one: string, other: string): number =>
  likeness(stems(one.slice(0, MAX_COMPARED)), stems(other.slice(0, MAX_COMPARED)));
