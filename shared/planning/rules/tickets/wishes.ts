import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { Acceptance } from "@dreamcatcher/contracts/plan";
import type { PlannableDream } from "../../planner.ts";
import type { Account } from "../account/account.ts";
import { speaksOfTalk } from "../account/of-talk.ts";
import type { Passage, Quoter } from "../account/passages.ts";
import type { Piece } from "../account/piece.ts";
import type { State } from "../account/replies.ts";
import { inCommon, saysAlike, saysTheSame, type Worded, worded } from "../account/worded.ts";
import { isAboutAll, isIncomplete, makesSomething } from "../account/wording.ts";
import { isScrap, weighs } from "../account/worth.ts";
import { withSubject } from "./subject.ts";
import { isPutOff, pointsBack, putOffIn } from "./wording.ts";

/** A feature or todo of a dream, or a piece of what its conversation asks for. */
export interface Wish extends Worded {
  source: "feature" | "todo" | "piece";
  /** The name of a piece. */
  name: string | null;
  isPlanned: boolean;
  isNext: boolean;
  /** What an answer reports of a piece. */
  report: string | null;
  /** What is said of a piece. */
  details: Acceptance[];
  evidence: Evidence | null;
  /** The index of the fragment that names it. */
  fragment: number;
  /** The person says it, rather than an assistant that tells what it makes. */
  isAsked: boolean;
  state: State;
  /** An answer is long enough to be the text that is asked for. */
  isTold: boolean;
  /** The person goes on from the answer to it. */
  isTakenUp: boolean;
  isLater: boolean;
  /** The name of the point as which an answer puts a piece on a list. */
  notedAs: string | null;
}

/** Comparing takes time that grows with the square of their number. */
const MAX_OF_A_KIND = 200;

/**
 * What a dream asks for: the pieces of its conversation, with the features and todos that none of them is
 * about, in its order.
 */
export function wishesOf(
  { dream, fragments }: PlannableDream,
  passages: readonly Passage[],
  account: Account | null,
  { quoteIn, isText }: { quoteIn: Quoter; isText: boolean },
): Wish[] {
  const fragmentOf = new Map(
    fragments.flatMap(({ features }, at) => features.map((text): [string, number] => [text, at])).reverse(),
  );
  const own = new Set(dream.features.map(({ text }) => text));
  // Of a conversation, those that nobody is known to say are not asked for.
  const unsaid = account ? [] : [...fragmentOf.keys()].reverse().filter((text) => !own.has(text));
  const features = [...dream.features, ...unsaid.map((text) => ({ text, evidence: undefined }))].slice(
    0,
    MAX_OF_A_KIND,
  );
  const putOff = [...dream.decisions, ...features]
    .flatMap(({ text }) => (isPutOff(text) ? [] : putOffIn(text)))
    .map((clause) => worded(clause).words);
  const last = Math.max(0, fragments.length - 1);

  const wishOf = (
    source: Wish["source"],
    { text, evidence, done = false }: { text: string; evidence?: Evidence | undefined; done?: boolean },
  ): Wish => {
    const passage = evidence && passages.find((each) => each.text.includes(evidence.quote));
    const own = worded(text);
    return {
      ...own,
      ...{
        source,
        name: null,
        isPlanned: false,
        isNext: false,
        report: null,
        details: [],
        notedAs: null,
      },
      evidence: evidence ?? null,
      fragment: passage?.fragment ?? fragmentOf.get(text) ?? last,
      isAsked: passage?.speaker !== "assistant",
      state: done ? "done" : source === "todo" ? "open" : "unknown",
      isTold: false,
      isTakenUp: false,
      isLater: isPutOff(text) || putOff.some((words) => isMostly(words, own.words)),
    };
  };
  const ticked = dream.todos.filter(({ done }) => done).map(({ text }) => worded(text));
  // What is ticked is done, where the talk only shows the code for it.
  const withTick = (piece: Piece): Piece =>
    piece.state === "coded" && ticked.some((each) => saysAlike(each, worded(piece.name)))
      ? { ...piece, state: "done" }
      : piece;
  const withTitle = (wish: Wish): Wish =>
    wish.isPlanned || wish.name === null ? wish : { ...wish, name: withSubject(wish.name, dream.title) };
  const named = features.map((feature) => wishOf("feature", feature));
  const all = [
    ...named.filter((wish) => !onlyPutsOff(wish, named)),
    ...dream.todos.slice(0, MAX_OF_A_KIND).map((todo) => wishOf("todo", todo)),
  ].filter(({ text }) => !isScrap(text) && !weighs(text) && !speaksOfTalk(text));
  if (!account) return all;
  const asked = account.pieces.filter((piece) => !isText || isAskedFor(piece, account)).map(withTick);
  if (asked.length === 0) return all;
  if (!account.isOfWork) {
    const untold = asked.filter(
      (piece) =>
        (piece.state === "open" || piece.state === "unknown") &&
        !isAboutAll(piece.name) &&
        !pointsBack(piece.name) &&
        !all.some((wish) => tells(wish, piece)),
    );
    return asNoted([...all, ...untold.map((piece) => withTitle(pieceWish(piece, putOff, quoteIn)))]);
  }
  // What a text is to have is no work of its own.
  const parts = isText ? [] : partsOfIdea(all, account, passages);
  const pieces = asked
    .filter((piece) => parts.length === 0 || piece.isPlanned || piece.at > 0)
    .map((piece) => withTitle(pieceWish(piece, putOff, quoteIn)));
  const beside = all.filter((wish) => parts.includes(wish) || isBeside(wish, account, passages));
  return asNoted([...pieces, ...beside.filter((wish) => !pieces.some((piece) => saysTheSame(piece, wish)))]);
}

/** Whether a piece of a text is asked for; what is told at first is, where a long answer is about it. */
const isAskedFor = (piece: Piece, { remarks }: Account): boolean =>
  !remarks.has(piece) || (piece.at === 0 && piece.isTold);

/** Whether a wish is read from the words of a piece, or says the same. */
const tells = (wish: Wish, { quote, name }: Piece): boolean =>
  saysTheSame(wish, worded(name)) ||
  (wish.evidence !== null && (quote.includes(wish.evidence.quote) || wish.evidence.quote.includes(quote)));

/** One feature alone is the request in other words. */
const MIN_PARTS = 2;

/** The features in the words that a conversation begins with, where it only asks to make what has them. */
function partsOfIdea(
  all: readonly Wish[],
  { pieces, planned }: Account,
  passages: readonly Passage[],
): Wish[] {
  const first = passages.find(({ speaker }) => speaker === "person");
  const [piece] = pieces;
  const isIdea =
    piece?.passage === first &&
    (piece?.state === "open" || piece?.state === "unknown") &&
    makesSomething(piece.name);
  if (!first || planned.has(first) || !isIdea) return [];
  const parts = all.filter(
    ({ source, evidence, text }) =>
      source === "feature" &&
      !isAboutAll(text) &&
      !isIncomplete(text) &&
      evidence !== null &&
      first.text.includes(evidence.quote),
  );
  return parts.length >= MIN_PARTS ? parts : [];
}

/** Stands before what a person notes down. */
const NOTED =
  /(?:^|[\s(])(?:to-?do|note to self|remember|onthoud|à faire|recordatorio|promemoria|lembrete)\s*:?\s*$/i;

/** Whether a wish is none of what the account of the conversation tells in its own way. */
function isBeside(
  { source, text, evidence, isAsked, state }: Wish,
  account: Account,
  passages: readonly Passage[],
): boolean {
  // Nobody knows who says a feature that has no evidence: most are phrases of an answer.
  if (evidence === null) return source === "todo";
  // What an assistant tells, plans or leaves open stands in the account.
  if (!isAsked) return false;
  const passage = passages.find((each) => each.text.includes(evidence.quote));
  const isNoted = NOTED.test(passage?.text.slice(0, passage.text.indexOf(evidence.quote)) ?? "");
  if (source === "todo" && isNoted) return true;
  if (source !== "todo" || !ERRAND.test(text)) return false;
  const isTold = [...account.asked, ...account.pieces.flatMap((each) => [each.quote, ...each.details])].some(
    (each) => each.includes(evidence.quote) || evidence.quote.includes(each),
  );
  return state !== "done" && !isTold && passage !== undefined && !account.planned.has(passage);
}

/** A piece of the account as a wish. */
function pieceWish(piece: Piece, putOff: readonly ReadonlySet<string>[], quoteIn: Quoter): Wish {
  const { name, quote, passage, details, state } = piece;
  const own = worded(name);
  return {
    ...own,
    ...{
      source: "piece",
      name,
      isPlanned: piece.isPlanned,
      isNext: piece.isNext,
      report: piece.report,
      fragment: passage.fragment,
      isAsked: true,
    },
    evidence: quoteIn(passage, quote),
    details: details.map((text) => ({ text, met_by: null, evidence: quoteIn(passage, text) })),
    ...{ state, isTold: piece.isTold, isTakenUp: piece.isTakenUp },
    isLater: isPutOff(name) || putOff.some((words) => isMostly(words, own.words)),
    notedAs: piece.notedAs ?? null,
  };
}

/** The wishes without those that stand in a list under another name, which has their words as a criterion. */
function asNoted(wishes: readonly Wish[]): Wish[] {
  const kept = wishes.map((wish) => ({ ...wish, details: [...wish.details] }));
  return kept.filter((wish) => {
    const name = wish.notedAs === null ? null : worded(wish.notedAs);
    const point = name && kept.find((each) => each !== wish && saysTheSame(each, name));
    if (!point) return true;
    const { text, evidence } = wish;
    point.details.unshift({ text: evidence?.quote ?? text, met_by: null, evidence });
    return false;
  });
}

/** Whether most of what one text says, another says too. */
const isMostly = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  words.size > 0 && 2 * inCommon(words, others) > Math.min(words.size, others.size);

/** A feature such as "karma later", which only says when another is to come. */
const onlyPutsOff = ({ text }: Wish, features: readonly Wish[]): boolean =>
  !isPutOff(text) &&
  putOffIn(text)
    .map((clause) => worded(clause).words)
    .some((words) => features.some((other) => other.text !== text && isMostly(words, other.words)));

/** Opens what a person does away from the keyboard, or settles by themselves. */
const ERRAND = new RegExp(
  [
    "^(?:ask|call|phone|mail|buy|order|check|decide|measure|photograph|read|borrow|find|get|choose",
    String.raw`visit|talk|meet|sign up|vraag|bel|koop|kies)\b`,
  ].join("|"),
  "i",
);
/** Opens what is done by one command or click. */
const SINGLE_STEP = /^(?:install|run|start|save|enable|download|open|try|installeer)\b/i;

/** Whether a todo takes minutes, without anything to build. */
export const isStep = ({ source, text }: Wish): boolean =>
  source === "todo" && (ERRAND.test(text) || SINGLE_STEP.test(text));
