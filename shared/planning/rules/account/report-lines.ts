import { lineOf } from "@dreamcatcher/text/clip";
import { type Language, stems } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { ANNOUNCES } from "./phrases.ts";
import { printsPush, saysDone, tellsDone } from "./reports.ts";
import { isSaid, isShort } from "./said.ts";
import { inCommon } from "./worded.ts";

/** What is asked: its words, whether it is a part of a plan, and whether nothing else is asked beside it. */
export interface Asked {
  about: string;
  isPlanned: boolean;
  isAlone: boolean;
}

/** What shares so many words with a request is about it. */
const MIN_SHARED = 2;

/** A line of so few words is a label. */
const MIN_WORDS = 2;
/** A report of fewer words without any of the request may be of anything. */
const MIN_REPORT = 5;
const MAX_REPORT = 300;
/** Of a longer answer its last lines are read: there it tells what was done. */
const MAX_LINES = 60;

/**
 * The line of an answer that says what was done, the one most like `about`. It shares words with it, unless
 * it answers nothing else.
 */
export function reportIn(
  { reply }: Exchange,
  { language, about, isPlanned, isAlone }: Asked & { language: Language },
): string | null {
  const lines = reply.blocks.flatMap((block) =>
    block.kind === "paragraph" || block.kind === "item" ? block.text.split("\n") : [],
  );
  const fit = lines
    .slice(-MAX_LINES)
    .filter(
      (each) =>
        isSaid(each) && !isShort(each, MIN_WORDS) && !ANNOUNCES.test(each) && !/[:：?？]\s*$/.test(each),
    );
  const said = fit.filter((each) => saysDone(each, language));
  const told = said.length > 0 ? said : fit.filter((each) => tellsDone(each, language));
  const own = stems(about);
  const [best] = told
    .map((line) => ({ line, shared: inCommon(stems(line), own) }))
    .sort((a, b) => b.shared - a.shared);
  if (!best) return null;
  if (best.shared < (isPlanned ? MIN_SHARED : 1) && (!isAlone || isShort(best.line, MIN_REPORT))) return null;
  return withoutMarks(best.line);
}

/** A line of a report without the marks before it. */
export const withoutMarks = (line: string): string =>
  lineOf(line.replace(/^[^\p{L}\d`"“(]+/u, ""), MAX_REPORT);

/** In so many exchanges after a request its report may come. */
const MAX_LATER = 12;
/** A line with such a share of the words of a request is about it. */
const MIN_SAME = 0.6;

/** The line of a later answer that tells in the words of a request that it was done after all. */
export function laterReport(later: readonly Exchange[], language: Language, about: string): string | null {
  const own = stems(about);
  const isPush = PUSHES.test(about);
  const line = later
    .slice(0, MAX_LATER)
    .flatMap(({ reply }) =>
      reply.blocks.flatMap((block) =>
        (block.kind === "code" ? (isPush ? block.code : "") : block.text).split("\n"),
      ),
    )
    .find(
      (each) =>
        (isPush && printsPush(each)) ||
        (inCommon(stems(each), own) >= Math.max(MIN_SHARED, MIN_SAME * own.size) &&
          isSaid(each) &&
          saysDone(each, language)),
    );
  return line === undefined ? null : lineOf(line.trim(), MAX_REPORT);
}

/** Asks to push: the answer to it is mostly what version control prints. */
const PUSHES = /(?<!\p{L})(?:push|git ?hub|git ?lab)(?!\p{L})|推送/iu;

/** Says of all that was asked for that it was made. */
const SAYS_ALL =
  /(?<!\p{L})(?:all|both|everything|every one|each|alle[sn]?|beide|tout(?:es)?|tous|todos?|todas?|tutt[oiae]|все|всё)(?!\p{L})|全部|所有|すべて|全て|모두|모든/iu;

/** Whether an answer reports that it made all of what was asked for. */
export const reportsAll = ({ reply }: Exchange, language: Language): boolean =>
  reply.text.split("\n").some((line) => SAYS_ALL.test(line) && tellsDone(line, language));
