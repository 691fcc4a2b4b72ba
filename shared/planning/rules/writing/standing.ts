import { lineOf } from "@dreamcatcher/text/clip";
import { movesIn } from "@dreamcatcher/text/spoken";
import { languageOf } from "@dreamcatcher/text/words";
import { ANNOUNCES, OFFERS } from "../account/phrases.ts";
import { tellsDone } from "../account/reports.ts";
import { codeAsLine, fitted, lengthOf, textOf, withoutHeadings } from "./answers.ts";
import { codeInPlace } from "./code-in-place.ts";
import { CONVERSATION_FILE } from "./conversation.ts";
import { ERROR } from "./errors.ts";
import { announces, withoutNarration } from "./narration.ts";
import { type Part, partsOf } from "./parts.ts";
import { errorPastedIn, withoutPasted } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";
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

const MAX_REPORT = 2_000;
/** How many turns before the last a report still tells where the work stands. */
const MAX_BEFORE = 4;
/** Of each of two reports. */
const MAX_OF_TWO = 1_200;
const MAX_AGAINST = 200;
/** Of an answer that is a file, or that is not the last. */
const MAX_BEGIN = 1_000;
const MAX_LINES_OF_CODE = 10;
const MAX_ANNOUNCEMENT = 300;
const MIN_WORK = 3;
const MIN_OF_REPORT = 200;
const MAX_READ = 20_000;

/** Where the turns of a conversation leave its work; `fileOf` finds the file that has a piece of code. */
export function standingOf(
  turns: readonly Turn[],
  documents: readonly TalkDocument[],
  fileOf: (code: string) => string | null,
): Standing {
  const at = turns.findLastIndex(({ closing }) => closing !== "");
  const last = turns[at];
  const whole = (turn: number) => {
    const document = documents.find((each) => each.turn === turn);
    return document ? `\`${document.path}\`` : `turn ${turn + 1} of \`${CONVERSATION_FILE}\``;
  };
  const isDocument = documents.some(({ turn }) => turn === at);
  const before =
    last && !tellsOfWork(last.closing)
      ? turns.slice(0, at).findLastIndex(({ closing }) => reportsWork(closing))
      : -1;
  const earlier = at - before <= MAX_BEFORE ? turns[before] : undefined;
  const max = isDocument ? MAX_BEGIN : earlier ? MAX_OF_TWO : MAX_REPORT;
  // What is said first is what is wanted, also where it speaks of errors.
  const recent = turns
    .slice(1)
    .slice(-2)
    .map(({ wish }) => wish);
  const problem =
    recent.map((wish) => errorPastedIn(wish.slice(0, MAX_READ))).findLast((each) => each !== null) ?? null;
  const isUnanswered = turns.at(-1)?.answer === "";
  return {
    report: last ? { text: reportOf(last, { max, fileOf }), whole: whole(at) } : null,
    earlier: earlier
      ? {
          text: reportOf(earlier, { max: MAX_BEGIN, fileOf }),
          whole: whole(before),
          against:
            turns
              .slice(before + 1, at + 1)
              .map(saidAgainst)
              .find((each) => each !== null) ?? null,
        }
      : null,
    problem,
    isUnanswered,
    isAnnounced: last !== undefined && onlyAnnounces(last.closing),
    isUnconfirmed:
      !isUnanswered && turns.length > 1 && ERROR.test((turns.at(-1)?.wish ?? "").slice(0, MAX_READ)),
  };
}

/** What the person says, where that is against the answers before. */
function saidAgainst({ wish }: Turn): string | null {
  const said = withoutPasted(withoutQuotes(wish.slice(0, MAX_READ)));
  return movesIn(languageOf(said)).complains.test(said.slice(0, MAX_AGAINST))
    ? lineOf(said, MAX_AGAINST)
    : null;
}

const onlyAnnounces = (closing: string): boolean =>
  closing.length <= MAX_ANNOUNCEMENT &&
  ANNOUNCES.test(closing) &&
  !OFFERS.test(closing) &&
  !closing.split("\n").some((line) => tellsDone(line, languageOf(closing)));

const reportOf = (
  { closing }: Turn,
  { max, fileOf }: { max: number; fileOf: (code: string) => string | null },
): string =>
  textOf(
    fitted(
      codeInPlace(withoutHeadings(withoutWork(partsOf(closing).map(told))), longIn(fileOf)).map(
        withShortCode,
      ),
      max,
    ),
  );

const told = (part: Part): Part =>
  part.kind === "prose" ? { ...part, text: part.text.split("\n").map(withoutNarration).join("\n") } : part;

/**
 * An answer without what an agent says while it works: where that is much of it, from the last such line on.
 * What it ends with stays, whatever that is, and an answer with headings is no narration.
 */
function withoutWork(parts: readonly Part[]): readonly Part[] {
  const isWork = ({ kind, text }: Part, at: number) =>
    kind === "prose" && at < parts.length - 1 && announces(text.trim());
  if (parts.some(({ kind }) => kind === "heading")) return parts;
  const report = parts.slice(parts.findLastIndex(isWork) + 1);
  return parts.filter(isWork).length >= MIN_WORK && lengthOf(report) >= MIN_OF_REPORT
    ? report
    : parts.filter((part, at) => !isWork(part, at));
}

const isShort = (code: string): boolean => code.split("\n").length <= MAX_LINES_OF_CODE + 2;
const longIn = (fileOf: (code: string) => string | null) => (code: string) =>
  isShort(code) ? null : fileOf(code);
const withShortCode = (part: Part): Part => (isShort(part.text) ? part : codeAsLine(part));
