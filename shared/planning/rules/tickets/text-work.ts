import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { Acceptance } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { isImperative } from "@dreamcatcher/text/verbs";
import { languageOf } from "@dreamcatcher/text/words";
import type { PlannableDream } from "../../planner.ts";
import { nameOf } from "../account/names.ts";
import type { Passage, Quoter } from "../account/passages.ts";
import { saysTheSame, worded } from "../account/worded.ts";
import { CONVERSATION_FILE } from "../writing/conversation.ts";
import { takesNote } from "../writing/given-answers.ts";
import type { GivenText } from "../writing/given-texts.ts";
import { weightOf } from "../writing/parts.ts";
import { ownWords } from "../writing/pasted.ts";
import { GIVES, requestSentence, WRITES } from "../writing/request-sentence.ts";
import { disputeAfter } from "../writing/talk-documents.ts";
import { MIN_WISH, type Turn } from "../writing/turns.ts";
import { pieceWork, withDescription } from "./piece-work.ts";
import { criteriaOf, type Stories } from "./stories.ts";
import { isStep, type Wish } from "./wishes.ts";
import { type Work, workFor } from "./work.ts";

/** The work of a text: what its stories ask to build, or the text itself; and the todos that are left. */
export function textWork(
  { dream }: PlannableDream,
  passages: readonly Passage[],
  wishes: readonly Wish[],
  { stories, criteria }: Stories,
  { isAnswered }: { isAnswered: boolean },
): Work[] {
  const open = wishes.filter(({ source, isDone }) => source === "todo" && !isDone);
  const asked = wishes.filter(({ source, isAsked }) => source === "feature" && isAsked);
  const left = open.map((wish) =>
    workFor(wish.text, {
      ...{ fragment: wish.fragment, isLater: wish.isLater, isStep: isStep(wish) },
      evidence: wish.evidence ? [wish.evidence] : [],
    }),
  );
  // An answer in words is the text that is asked for.
  const isGiven = ({ isDone, isCoded, isTold, isPlanned }: Wish): boolean =>
    isDone || isCoded || (isTold && !isPlanned);
  const pieces = withoutMatter(wishes, passages)
    .filter(({ source }) => source === "piece")
    .map((wish) => withDescription(pieceWork({ ...wish, isDone: isGiven(wish) }), []));
  const wants = stories.map(({ want }) => worded(want));
  if (stories.length > 0)
    return [
      ...stories.map((story, at) =>
        workFor(story.want, {
          ...{ description: story.text, fragment: story.fragment },
          evidence: story.evidence ? [story.evidence] : [],
          acceptance: [...criteriaOf(story), ...(at === 0 ? criteria : [])],
        }),
      ),
      ...left.filter((each) => !wants.some((want) => saysTheSame(want, each))),
    ];

  const { outcome } = dream;
  if (pieces.length > 0) {
    for (const piece of pieces) if (piece.isDone) piece.path = CONVERSATION_FILE;
    return [...pieces, ...left.filter((each) => !pieces.some((piece) => saysTheSame(piece, each)))];
  }
  const written = wishes.find(({ source, isDone, isAsked }) => source === "todo" && isDone && isAsked);
  if (!outcome && !written && left.length > 0) return left;
  const isDone = isAnswered || outcome !== null || written !== undefined;
  const text = written?.text ?? dream.title;
  const evidence = written?.evidence ?? asked[0]?.evidence ?? null;
  const main = workFor(text, {
    isDone,
    path: isDone ? CONVERSATION_FILE : null,
    evidence: evidence ? [evidence] : [],
    acceptance: outcome
      ? [{ text: outcome.text.slice(0, 500), met_by: CONVERSATION_FILE, evidence: outcome.evidence ?? null }]
      : asked
          .slice(0, 10)
          .map((wish): Acceptance => ({ text: wish.text, met_by: null, evidence: wish.evidence })),
  });
  return [main, ...left.filter((each) => !saysTheSame(main, each))];
}

/** So many of what the person says of a text on the way are its criteria. */
const MAX_CRITERIA = 8;
const MAX_CRITERION = 240;

/**
 * The work of a talk of texts: each text that was asked for and given, done unless it breaks off, with what
 * the person asked of it; and the last request where nothing answers it.
 */
export function givenWork(
  given: readonly GivenText[],
  turns: readonly Turn[],
  passages: readonly Passage[],
  quoteIn: Quoter,
): Work[] {
  const evidenceOf = (turn: number, quote: string) => {
    const wish = turns[turn]?.wish ?? "";
    return quoteIn(passages.find(({ text }) => text === wish) ?? null, quote);
  };
  const texts = given.map((text): Work => {
    const { name, quote, path, asked, isCut } = text;
    const evidence = quote === "" ? null : evidenceOf(asked, quote);
    const shown = path ?? CONVERSATION_FILE;
    const said = text.turns.slice(1).map((turn) => turns[turn]?.wish ?? "");
    const last = text.turns.at(-1) ?? asked;
    const isTelling = weightOf(turns[last + 1]?.wish ?? "") >= MIN_WISH;
    const dispute = isTelling ? disputeAfter(last, given, turns) : null;
    return workFor(name, {
      ...{ name, fragment: turns[asked]?.fragment ?? 0, isPlanned: true, path: shown },
      isDone: !isCut && dispute === null,
      description: isCut
        ? `The text in \`${shown}\` breaks off: its rest is to be written.`
        : dispute === null
          ? ""
          : `Then the person says: “${dispute}”`,
      evidence: evidence ? [evidence] : [],
      acceptance: [quote.length < name.length + MIN_MORE ? GIVEN : quote, ...said.map(ownWords)]
        .map((each) => lineOf(each, MAX_CRITERION))
        .filter((each, at) => at === 0 || weightOf(each) >= MIN_SAID)
        .slice(0, MAX_CRITERIA)
        .map((each): Acceptance => ({ text: each, met_by: shown, evidence: null })),
    });
  });
  return [...texts, ...unansweredIn(given, turns, evidenceOf)];
}

/** A request that is hardly longer than its name says no more. */
const MIN_MORE = 25;
const GIVEN = "It is answered in full";

/** A shorter message says nothing of a text: "continue". */
const MIN_SAID = 12;

/** The requests that nothing answers: at the end of a talk, and those that an answer only takes note of. */
function unansweredIn(
  given: readonly GivenText[],
  turns: readonly Turn[],
  evidenceOf: (turn: number, quote: string) => Evidence | null,
): Work[] {
  const answered = new Set(given.flatMap(({ asked, turns: own }) => [asked, ...own]));
  const last = Math.max(-1, ...answered);
  const open = turns.flatMap((turn, at) => {
    const request = answered.has(at) ? null : requestSentence(turn.wish);
    const isOpen = turn.answer === "" || takesNote(turn) || (at > last && request?.says === WRITES);
    if (!request || request.says < GIVES || !isOpen) return [];
    const evidence = evidenceOf(at, request.quote);
    const name = nameOf(request.want);
    return [workFor(name, { name, fragment: turn.fragment, evidence: evidence ? [evidence] : [] })];
  });
  return open.filter((each, at) => !open.slice(0, at).some((other) => saysTheSame(each, other)));
}

/**
 * Wishes without the points of lists that say nothing to do: facts, names and clauses are what a text is made
 * of, or what an answer gives. What an answer reports stays.
 */
function withoutMatter(wishes: readonly Wish[], passages: readonly Passage[]): Wish[] {
  const spokenAt = ({ evidence }: Wish): Passage | undefined =>
    evidence ? passages.find(({ text }) => text.includes(evidence.quote)) : undefined;
  const lists = Map.groupBy(
    wishes.filter(({ isPlanned }) => isPlanned),
    (wish) => spokenAt(wish),
  );
  const matter = [...lists].flatMap(([passage, points]) => {
    const isReport = passage?.speaker === "assistant" && points.every(({ isDone }) => isDone);
    const orders = points.filter(
      ({ text, details: [first] }) => isImperative(text) || isImperative(first?.text ?? ""),
    ).length;
    const isEnglish = languageOf(points.map(({ text }) => text).join(" ")) === "en";
    return passage && isEnglish && !isReport && 2 * orders < points.length ? points : [];
  });
  return wishes.filter((wish) => !matter.includes(wish));
}
