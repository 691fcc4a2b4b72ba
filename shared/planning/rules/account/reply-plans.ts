import type { Exchange } from "./exchanges.ts";
import { listsIn, type PointList } from "./lists.ts";
import type { Piece } from "./piece.ts";
import { isLarge, plansAmong, tellsWork, useOf } from "./plans.ts";
import { programsIn } from "./programs.ts";

const MAX_POINTS = 30;

/** Why an answer may hold a plan that counts. */
interface Asked {
  /** The person goes on with it. */
  isTakenUp: boolean;
  /** The person asks for it, and nothing comes after it. */
  isLast: boolean;
  /** Nothing comes after it. */
  isEnd: boolean;
  /** The person asked what to do. */
  isAdvice: boolean;
}

/** The plan in an answer that the person asked for and nothing replaced, or that they take up next. */
export function replyPlan(
  { reply }: Exchange,
  { isTakenUp, isLast, isEnd, isAdvice }: Asked,
): PointList | null {
  // One piece of code is what the list beside it explains.
  if (!isTakenUp && programsIn(reply.blocks) === 1) return null;
  const all = listsIn(reply.blocks);
  const boxed = isEnd ? all.find((list) => list.isBoxed && list.points.length >= 2) : undefined;
  if (boxed) return boxed;
  const isReport = all.some((list) => useOf(list) === "report");
  if (!isTakenUp && (!isLast || isReport)) return null;
  const lists = plansAmong(all).filter(
    (list) => isLarge(list) && (list.form === "headings" || tellsWork(list)),
  );
  const named = lists.filter(
    (list) => useOf(list) === "work" || (list.form === "headings" && (isTakenUp || isAdvice)),
  );
  const among =
    named.length > 0 ? named : isAdvice && isLast ? lists.filter(({ isOrdered }) => isOrdered) : [];
  const [first] = among;
  if (!first) return null;
  const points = among.flatMap((list) => list.points).slice(0, MAX_POINTS);
  return among.find(({ form }) => form === "headings") ?? { ...first, points };
}

/** What an answer says is to be done, asked for or not. */
export const offeredIn = ({ reply }: Exchange): string[] =>
  listsIn(reply.blocks).flatMap((list) =>
    list.isBoxed || useOf(list) === "work" ? list.points.map(({ quote }) => quote) : [],
  );

/** What an answer reports of a plan that stands elsewhere: its first list of what was made. */
export function reportedIn({ reply, wish }: Exchange, at: number): Piece[] {
  const lists = listsIn(reply.blocks).filter(({ form, points }) => form !== "headings" && points.length >= 2);
  const list =
    lists.find((each) => useOf(each) === "report") ??
    lists.find((each) => each.isOrdered && useOf(each) === "unnamed");
  return (list?.points ?? []).map(({ name, quote, details }) => ({
    ...{
      name,
      quote,
      details,
      at,
      isPlanned: true,
      isNext: false,
      isChecked: true,
      state: "done" as const,
      report: null,
    },
    passage: reply.passage ?? wish,
  }));
}
