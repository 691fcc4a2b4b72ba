import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { Acceptance } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { nameOf } from "../account/names.ts";
import type { Passage, Quoter } from "../account/passages.ts";
import { saysTheSame } from "../account/worded.ts";
import { CONVERSATION_FILE } from "../writing/conversation.ts";
import { takesNote } from "../writing/given-answers.ts";
import type { GivenText } from "../writing/given-texts.ts";
import { weightOf } from "../writing/parts.ts";
import { ownWords } from "../writing/pasted.ts";
import { GIVES, requestSentence, WRITES } from "../writing/request-sentence.ts";
import { disputeAfter } from "../writing/talk-documents.ts";
import { MIN_WISH, type Turn } from "../writing/turns.ts";
import { type Work, workFor } from "./work.ts";

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
    const { name, quote, path, asked } = text;
    const evidence = quote === "" ? null : evidenceOf(asked, quote);
    const shown = path ?? CONVERSATION_FILE;
    const said = text.turns.slice(1).map((turn) => turns[turn]?.wish ?? "");
    const last = text.turns.at(-1) ?? asked;
    const isTelling = weightOf(turns[last + 1]?.wish ?? "") >= MIN_WISH;
    return workFor(name, {
      ...{
        name,
        fragment: turns[asked]?.fragment ?? 0,
        isPlanned: true,
        path: shown,
      },
      ...standingOf(text, shown, isTelling ? disputeAfter(last, given, turns) : null),
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

function standingOf(
  { isCut, isMended }: GivenText,
  shown: string,
  dispute: string | null,
): Pick<Work, "status" | "description"> {
  if (isCut)
    return { status: "open", description: `The text in \`${shown}\` breaks off: its rest is to be written.` };
  if (dispute !== null) return { status: "open", description: `Then the person says: “${dispute}”` };
  return isMended ? { status: "unconfirmed", description: MENDED } : { status: "done", description: "" };
}

/** A request that is hardly longer than its name says no more. */
const MIN_MORE = 25;
const GIVEN = "It is answered";
/** Why a text is to be checked that was given once more. */
const MENDED = "The person says that the answer before it is wrong, and of this one not that it is right.";

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
