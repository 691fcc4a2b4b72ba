import type { Language } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { listsIn, type Point, type PointList } from "./lists.ts";
import { DONE } from "./outcomes.ts";
import type { Piece } from "./piece.ts";
import { PAST } from "./plans.ts";
import { withoutMarks } from "./report-lines.ts";
import { saysDone } from "./reports.ts";
import { endsInColon } from "./said.ts";
import { isToldName, toldName } from "./told-names.ts";
import { leadsTo, plain, toldSentence } from "./told-sentence.ts";

/** What an answer reports: the sentence that says what was made, or the first line of a list that does. */
export function toldIn({ reply }: Exchange, at: number, language: Language): Piece | null {
  const { passage } = reply;
  if (!passage) return null;
  const isHere = (text: string): boolean => plain(passage.text).includes(plain(text.slice(0, MAX_COMPARED)));
  const lists = listsIn(reply.blocks).filter(({ points }) => isHere(points[0]?.quote ?? ""));
  const [report] = lists.filter((each) => isReport(each, language)).sort((a, b) => rankOf(b) - rankOf(a));
  const said = toldSentence(reply.blocks, language, { isHere, titles: report?.titles ?? [] });
  const led = said === null ? undefined : lists.find(({ titles }) => leadsTo(said, titles));
  const points = (led ?? report)?.points ?? [];
  const quote = said ?? points[0]?.quote;
  const name = said === null ? (points[0]?.name ?? "") : toldName(said);
  if (quote === undefined || !isToldName(name, language)) return null;
  const details = points.slice(said === null ? 1 : 0).map((point) => withoutMarks(wholeOf(point)));
  return {
    ...{ name, quote, details, at, isPlanned: true, isNext: false, isChecked: true, passage },
    ...{ ...DONE, report: withoutMarks(quote) },
  };
}

/** Headings tell of what stands below them; of other lists the longest tells most. */
const rankOf = ({ form, points }: PointList): number => points.length + (form === "headings" ? MAX_RANK : 0);
const MAX_RANK = 1_000;

/** What a line says, with what stands below it where it only leads up to that. */
const wholeOf = ({ name, quote, details }: Point): string =>
  endsInColon(quote) && details.length > 0 ? `${name}: ${details.join("; ")}` : quote;

const MAX_COMPARED = 60;

/** Whether a list tells what was made: its points say so, or the title above counted headings does. */
function isReport({ form, titles, points }: PointList, language: Language): boolean {
  const says = (text: string): boolean => PAST.test(text) || saysDone(text, language);
  const said = points.filter(({ quote }) => says(quote.replace(/^\P{L}+/u, "")));
  return (
    points.length >= 2 &&
    points.every(({ isQuestion: asks }) => !asks) &&
    (2 * said.length > points.length || (form === "headings" && SAYS.test(titles[0] ?? "")))
  );
}

/** A title that says by its mark that what stands below it is done. */
const SAYS = /^\W{0,4}(?:✅|✔|🎉)/u;
