import { lineOf } from "@dreamcatcher/text/clip";
import { movesIn } from "@dreamcatcher/text/spoken";
import { languageOf } from "@dreamcatcher/text/words";
import { ANNOUNCES, OFFERS } from "../account/phrases.ts";
import { tellsDone } from "../account/reports.ts";
import { CONVERSATION_FILE } from "./conversation.ts";
import { ERROR } from "./errors.ts";
import { errorPastedIn, withoutPasted } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";
import { reportText } from "./report-text.ts";
import { reportsWork, tellsOfWork } from "./reported.ts";
import type { TalkDocument } from "./talk-documents.ts";
import type { Turn } from "./turns.ts";

/** Where a conversation stands at its end. */
export interface Standing {
  /** What the last answer says, in Markdown, and where it is whole. Null where nothing is answered. */
  report: { text: string; whole: string } | null;
  /** A recent answer that reports what was done, where the last one does not, and what is said against it. */
  earlier: { text: string; whole: string; against: string | null } | null;
  /** What the person last reports as not working. */
  problem: string | null;
  /** Whether the last that the person says has no answer. */
  isUnanswered: boolean;
  /** Whether the last answer only says what it is about to do. */
  isAnnounced: boolean;
  /** Whether the last answer is to something that does not work: that it does now, nobody says. */
  isUnconfirmed: boolean;
}

/** How many characters of the last answer the README has. */
const MAX_REPORT = 2_000;
/** How many turns before the last a report still tells where the work stands. */
const MAX_BEFORE = 4;
/** Of each of two reports. */
const MAX_OF_TWO = 1_200;
const MAX_AGAINST = 200;
/** Of an answer that is a file, or that is not the last. */
const MAX_BEGIN = 1_000;
/** A longer answer does more than announce. */
const MAX_ANNOUNCEMENT = 300;
const MAX_READ = 20_000;

/**
 * Where the turns of a conversation leave its work; `fileOf` finds the file that has a piece of code. A talk
 * of texts reports no work: what it gives stands with what it asks for.
 */
export function standingOf(
  turns: readonly Turn[],
  documents: readonly TalkDocument[],
  { fileOf, isText }: { fileOf: (code: string) => string | null; isText: boolean },
): Standing {
  const at = turns.findLastIndex(({ closing }) => closing !== "");
  const last = turns[at];
  const whole = (turn: number) => {
    const document = documents.find((each) => each.turns.includes(turn));
    return document ? `\`${document.path}\`` : `turn ${turn + 1} of \`${CONVERSATION_FILE}\``;
  };
  const isDocument = documents.some((each) => each.turns.includes(at));
  const before =
    last && !isText && !tellsOfWork(last.closing)
      ? turns.slice(0, at).findLastIndex(({ closing }) => reportsWork(closing))
      : -1;
  const earlier = at - before <= MAX_BEFORE ? turns[before] : undefined;
  const max = isDocument ? MAX_BEGIN : earlier ? MAX_OF_TWO : MAX_REPORT;
  const isUnanswered = turns.at(-1)?.answer === "";
  return {
    report: last && !isText ? { text: reportText(last, { max, fileOf }), whole: whole(at) } : null,
    earlier: earlier
      ? {
          text: reportText(earlier, { max: MAX_BEGIN, fileOf }),
          whole: whole(before),
          against: firstAgainst(turns.slice(before + 1, at + 1)),
        }
      : null,
    problem: lastProblemIn(turns),
    isUnanswered,
    isAnnounced: last !== undefined && onlyAnnounces(last.closing),
    isUnconfirmed:
      !isUnanswered && turns.length > 1 && ERROR.test((turns.at(-1)?.wish ?? "").slice(0, MAX_READ)),
  };
}

/** The error that the person pasted last, within the last two turns. */
function lastProblemIn(turns: readonly Turn[]): string | null {
  // What is said first is what is wanted, also where it speaks of errors.
  const recent = turns.slice(1).slice(-2);
  const errors = recent.map(({ wish }) => errorPastedIn(wish.slice(0, MAX_READ)));
  return errors.findLast((each) => each !== null) ?? null;
}

const firstAgainst = (turns: readonly Turn[]): string | null =>
  turns.map(saidAgainst).find((each) => each !== null) ?? null;

/** What the person says, where that is against the answers before. */
function saidAgainst({ wish }: Turn): string | null {
  const said = withoutPasted(withoutQuotes(wish.slice(0, MAX_READ)));
  return movesIn(languageOf(said)).complains.test(said.slice(0, MAX_AGAINST))
    ? lineOf(said, MAX_AGAINST)
    : null;
}

/** Whether an answer says what it is about to do, offers nothing and tells of nothing that was done. */
const onlyAnnounces = (closing: string): boolean =>
  closing.length <= MAX_ANNOUNCEMENT &&
  ANNOUNCES.test(closing) &&
  !OFFERS.test(closing) &&
  !closing.split("\n").some((line) => tellsDone(line, languageOf(closing)));
