import type { Acceptance } from "@dreamcatcher/contracts/plan";
import { isImperative } from "@dreamcatcher/text/verbs";
import { languageOf } from "@dreamcatcher/text/words";
import type { PlannableDream } from "../../planner.ts";
import type { Account } from "../account/account.ts";
import type { Passage } from "../account/passages.ts";
import { saysTheSame, worded } from "../account/worded.ts";
import { CONVERSATION_FILE } from "../writing/conversation.ts";
import { advised, isOnlyAdvised } from "./advised.ts";
import { pieceWork, withDescription } from "./piece-work.ts";
import { criteriaOf, type Stories } from "./stories.ts";
import { unconfirmed } from "./unconfirmed.ts";
import { isStep, type Wish } from "./wishes.ts";
import { type Work, workFor } from "./work.ts";

/** Why a text is not done that is here. */
const REJECTED = "The person turns the first answer down, and says of no later one that it is right.";

/** The one ticket of a talk without a request: a plan has at least one. */
const NOTHING_ASKED = "Nothing is asked for";

/** The work of a text: what its stories ask to build, or the text itself; and the todos that are left. */
export function textWork(
  { dream }: PlannableDream,
  passages: readonly Passage[],
  wishes: readonly Wish[],
  { stories, criteria }: Stories,
  account: Pick<Account, "isAnswered" | "isRejected" | "asksNothing"> | null,
): Work[] {
  const open = wishes.filter(({ source, state }) => source === "todo" && state !== "done");
  const asked = wishes.filter(({ source, isAsked }) => source === "feature" && isAsked);
  const left = open.map((wish) =>
    workFor(wish.text, {
      ...{ fragment: wish.fragment, isLater: wish.isLater, isStep: isStep(wish) },
      evidence: wish.evidence ? [wish.evidence] : [],
    }),
  );
  const pieces = withoutMatter(wishes, passages)
    .filter(({ source }) => source === "piece")
    .map((wish) => withDescription(withStatusInText(wish), []));
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
    for (const piece of pieces) if (piece.status === "done") piece.path = CONVERSATION_FILE;
    return [...pieces, ...left.filter((each) => !pieces.some((piece) => saysTheSame(piece, each)))];
  }
  const written = wishes.find(
    ({ source, state, isAsked }) => source === "todo" && state === "done" && isAsked,
  );
  if (!outcome && !written && left.length > 0) return left;
  if (account?.asksNothing && !written && left.length === 0)
    return [workFor(NOTHING_ASKED, { name: NOTHING_ASKED, status: "done", path: CONVERSATION_FILE })];
  const isDone = account?.isAnswered || outcome !== null || written !== undefined;
  const text = written?.text ?? dream.title;
  const evidence = written?.evidence ?? asked[0]?.evidence ?? null;
  const main = workFor(text, {
    ...(account?.isRejected && isDone
      ? { status: "unconfirmed", description: REJECTED }
      : { status: isDone ? "done" : "open" }),
    path: isDone ? CONVERSATION_FILE : null,
    evidence: evidence ? [evidence] : [],
    // What came of it stands in its text: a sentence of that is no criterion.
    acceptance: outcome
      ? []
      : asked
          .slice(0, 10)
          .map((wish): Acceptance => ({ text: wish.text, met_by: null, evidence: wish.evidence })),
  });
  return [main, ...left.filter((each) => !saysTheSame(main, each))];
}

/** A piece of a talk without a program: an answer in words is the text that is asked for. */
function withStatusInText(wish: Wish): Work {
  const { state, isTold, isTakenUp, isPlanned } = wish;
  const work = pieceWork(wish);
  if (isOnlyAdvised(wish)) return advised(work);
  // What is turned down stays in doubt, however long the next text is.
  const isInDoubt = state === "unconfirmed" && !isTakenUp;
  if (state === "done" || state === "coded" || (isTold && !isPlanned && !isInDoubt))
    return { ...work, status: "done" };
  return state === "unconfirmed" ? unconfirmed(work, wish, []) : work;
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
    const isReport = passage?.speaker === "assistant" && points.every(({ state }) => state === "done");
    const orders = points.filter(
      ({ text, details: [first] }) => isImperative(text) || isImperative(first?.text ?? ""),
    ).length;
    const isEnglish = languageOf(points.map(({ text }) => text).join(" ")) === "en";
    return passage && isEnglish && !isReport && 2 * orders < points.length ? points : [];
  });
  return wishes.filter((wish) => !matter.includes(wish));
}
