import { isQuestion } from "@dreamcatcher/text/sentences";
import { languageOf, likeness, stems } from "@dreamcatcher/text/words";
import { APPROVES, ASKS_NOTHING } from "../account/phrases.ts";
import { bodyOf, breaksOff, withRest } from "./body.ts";
import { asksForAnother, type FollowUp, followUpIn } from "./follow-ups.ts";
import { partsOf, weightOf } from "./parts.ts";
import { ASKS, GIVES, type RequestSentence, requestSentence, WRITES } from "./request-sentence.ts";
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
  /** It stands in place of what the person says is wrong, and they go on to something else, or not at all. */
  isMended: boolean;
  /** How plainly it is asked for. */
  says: number;
}

/** A shorter answer is a word on what was said. */
const MIN_ANSWER = 80;
/** A text that is asked for as one may be three lines of a poem. */
const MIN_TEXT = 40;
/** A shorter answer that asks is a question back. */
const MIN_BESIDE_QUESTION = 600;

/**
 * What the answers of a conversation give, each in its last version: the rest of an answer that broke off is
 * joined to it, more of a kind follows what is there, and what changes an answer stands in its place.
 */
export function givenAnswers(turns: readonly Turn[]): GivenAnswer[] {
  const given: Growing[] = [];
  for (const [at, turn] of turns.entries()) {
    const content = bodyOf(turn.closing);
    const follows = given.length > 0 ? followUpIn(turn.wish) : null;
    const before = given.at(-1);
    if (before && APPROVES.test(turn.wish.trim())) before.isMended = false;
    if (before && (follows === "rest" || (before.isCut && goesOn(content))) && content !== "") {
      put(before, at, withRest(lastOf(before), content), before.isMended);
      continue;
    }
    const request = requestSentence(turn.wish);
    if (!isAnswer(content, { turn, request, follows })) continue;
    if (before && follows === "more") {
      add(before, at, content, false);
      continue;
    }
    const isMended = follows === "complaint";
    const isReply = before?.turns.at(-1) === at - 1 && asksBack(lastOf(before)) && !isRequest(request);
    const same = isReply
      ? before
      : (changedBy(given, { content, follows, request }) ??
        given.findLast((each) => isAgain(each, { content, request, turn, first: turns[each.asked] })));
    // A version that breaks off is no whole one.
    if (same && breaksOff(content) && weightOf(content) < weightOf(lastOf(same)))
      add(same, at, content, isMended);
    else if (same) put(same, at, content, isMended);
    else if (before && request === null && (follows !== null || isWord(turn)))
      add(before, at, content, isMended);
    else {
      const asked = askedAt(turns, at);
      const says = requestSentence(turns[asked]?.wish ?? "")?.says ?? 0;
      given.push({ asked, turns: [at], pieces: [content], isCut: breaksOff(content), isMended: false, says });
    }
  }
  return given.map(({ pieces, ...each }) => ({ ...each, content: pieces.join("\n\n---\n\n") }));
}

/** An answer while its conversation is read: more of a kind is a piece, and only the last one is changed. */
interface Growing extends Omit<GivenAnswer, "content"> {
  pieces: string[];
}

const lastOf = ({ pieces }: Growing): string => pieces.at(-1) ?? "";

/** The turn that asks for what an answer gives: what only replies to questions of the assistant goes on. */
function askedAt(turns: readonly Turn[], at: number): number {
  const before = turns[at - 1];
  if (!before || !asksBack(before.closing) || isRequest(requestSentence(turns[at]?.wish ?? ""))) return at;
  return askedAt(turns, at - 1);
}

/** Whether a message asks for something plainly, rather than replies. */
const isRequest = (request: RequestSentence | null): boolean => (request?.says ?? 0) >= ASKS;

/** A word only goes on: "yes, please". A short question is one of its own. */
const isWord = ({ wish }: Turn): boolean => weightOf(wish) < MIN_WISH && !QUESTION.test(wish.trim());
const QUESTION =
  /^(?:(?:what|why|how|who|when|where|which)(?!\p{L})|(?:can|could|do|does|did|is|are|was|were|will|would) (?!(?:you|it|that|this|these|those|we|i)(?!\p{L}))\p{L})/iu;

/** Puts what an answer gives in the place of the last piece. */
function put(given: Growing, turn: number, content: string, isMended: boolean): void {
  given.pieces.pop();
  add(given, turn, content, isMended);
}

function add(given: Growing, turn: number, content: string, isMended: boolean): void {
  given.turns.push(turn);
  given.pieces.push(content);
  given.isCut = breaksOff(content);
  given.isMended = isMended;
}

const goesOn = (content: string): boolean => /^[\p{Ll},;.)]/u.test(content);

/** Opens an answer that only takes note of what was said. */
const NOTES =
  /^(?:acknowledged|understood|noted|got it|i understand|begrepen|verstanden|compris|entendido|capito|понял)(?!\p{L})|^(?:好的|明白)/iu;
/** Answers thanks. */
const PLEASED =
  /^(?:you(?:['’]re| are) (?:very |most )?welcome|i(?:['’]m| am) (?:so |very )?(?:glad|happy)|glad|happy to|my pleasure|graag gedaan|gern geschehen|de rien|de nada|prego|пожалуйста)(?!\p{L})/iu;
/** A longer answer to thanks is more than a courtesy. */
const MAX_COURTESY = 300;

/** Whether an answer only takes note of what was said. */
export const takesNote = ({ closing }: Turn): boolean => NOTES.test(closing);

/** Whether something is given, rather than asked back, noted or said out of courtesy. */
const isAnswer = (
  content: string,
  { turn, request, follows }: Omit<Next, "content"> & { turn: Turn },
): boolean =>
  weightOf(content) >= (request?.says === WRITES ? MIN_TEXT : MIN_ANSWER) &&
  !takesNote(turn) &&
  !(PLEASED.test(turn.closing) && weightOf(content) < MAX_COURTESY) &&
  !(endsInQuestion(content) && weightOf(content) < MIN_BESIDE_QUESTION) &&
  !(
    weightOf(content) < MAX_COURTESY &&
    follows !== "complaint" &&
    (ASKS_NOTHING.test(turn.wish.trim()) || TELLS.test(turn.wish.trim()))
  );

/** Opens what a person tells of themselves or settles. */
const TELLS =
  /^(?:i(?:['’]m| am|['’]ll| will)|my|we(?:['’]re|['’]ll| are| will)|let['’]?s|ik|ich|je|yo|eu|io|я)(?!\p{L})[^?]*$/iu;

/** Says what an answer needs to know first. */
const NEEDS =
  /(?:(?:i|we)(?:['’]ll| will| would)? need|(?:can|could) you (?:please )?(?:provide|tell|share)|please (?:provide|tell|share)|(?:helpful|important|useful) to know|would need to know)(?!\p{L})/iu;

/** Of a long answer its end tells. */
const MAX_END = 200;
const endsInQuestion = (content: string): boolean => /[?？]\P{L}*$/u.test(content.slice(-MAX_END));

/** Whether an answer asks the person for what it needs to know. */
function asksBack(content: string): boolean {
  if (endsInQuestion(content)) return true;
  const parts = partsOf(content);
  const items = parts.filter(({ kind }) => kind === "item");
  const asked = items.filter(({ text }) => isQuestion(text.trim())).length;
  return (
    NEEDS.test(parts[0]?.text ?? "") && (items.length === 0 || asked * 2 >= items.length || items.length > 2)
  );
}

/** The least and the greatest share of a text's length that its changed version has. */
const MIN_SHARE = 0.5;
const MAX_SHARE = 4;
/** The least likeness of two versions of a text, and of those after a remark. */
const MIN_LIKENESS = 0.5;
const MIN_LIKENESS_AFTER_REMARK = 0.2;
/** So many answers back, a text may still be changed. */
const MAX_BACK = 4;

/** A shorter text has too few words to tell its language. */
const MIN_TOLD = 120;

/** An answer with how its message goes on from those before it, and what the message asks for. */
interface Next {
  content: string;
  follows: FollowUp | null;
  request: RequestSentence | null;
}

/** The answer that is given again, changed as the person says: the last one, or a much more similar one. */
function changedBy(given: readonly Growing[], { content, follows, request }: Next): Growing | undefined {
  const last = given.at(-1);
  if (!last || follows === null || follows === "more" || follows === "rest") return undefined;
  const isOwn = follows !== "change" && (request?.says ?? 0) >= GIVES;
  const min = isOwn ? MIN_LIKENESS : MIN_LIKENESS_AFTER_REMARK;
  const likes = given
    .slice(-MAX_BACK)
    .toReversed()
    .map((each) => ({ each, likes: likenessOf(lastOf(each), content) }));
  const [best] = likes.toSorted((one, other) => other.likes - one.likes);
  const isClose = (likes[0]?.likes ?? 0) >= MIN_LIKENESS_AFTER_REMARK;
  const isBack = follows === "change" && !isClose && best !== undefined && best.likes >= min;
  if (isBack) return best.each;
  if (isClose && (likes[0]?.likes ?? 0) >= min) return last;
  const share = weightOf(content) / weightOf(lastOf(last));
  const isFit = share >= MIN_SHARE && share <= MAX_SHARE && !isOwn && isSameLanguage(lastOf(last), content);
  const isAgainst = follows === "complaint" || last.says >= WRITES;
  return isFit && (follows === "change" || (isAgainst && request === null)) ? last : undefined;
}

const isSameLanguage = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) < MIN_TOLD || languageOf(one) === languageOf(other);

/** Nearly all words of two texts, and how long a text must be for its words to tell that. */
const SAME = 0.75;
const MIN_COMPARED = 400;
/** The least likeness of two requests for the same. */
const MIN_LIKENESS_OF_REQUESTS = 0.6;
/** A longer message may repeat what it tells, and ask for something else. */
const MAX_REPEATED = 400;

/** Whether an answer is an earlier one again: asked for in the same words, or nearly in its words. */
function isAgain(
  before: Growing,
  {
    content,
    request,
    turn,
    first,
  }: { content: string; request: RequestSentence | null; turn: Turn; first: Turn | undefined },
): boolean {
  const [said, earlier] = [turn.wish.trim(), first?.wish.trim() ?? ""];
  if (said !== "" && said === earlier) return true;
  if (asksForAnother(said)) return false;
  const likes = likenessOf(lastOf(before), content);
  // A word such as "next" asks for the next of a kind, however alike the answers are.
  if (request === null) return !isWord(turn) && likes >= SAME;
  const isRepeated = said.length <= MAX_REPEATED && likenessOf(said, earlier) >= MIN_LIKENESS_OF_REQUESTS;
  return isRepeated && likes >= SAME && weightOf(content) >= MIN_COMPARED;
}

/** How much of a text is compared by its words. */
const MAX_COMPARED = 10_000;

const likenessOf = (one: string, other: string): number =>
  likeness(stems(one.slice(0, MAX_COMPARED)), stems(other.slice(0, MAX_COMPARED)));
