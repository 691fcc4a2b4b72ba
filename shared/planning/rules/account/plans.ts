import { isUnspaced } from "@dreamcatcher/text/unspaced";
import { isImperative } from "@dreamcatcher/text/verbs";
import { languageOf } from "@dreamcatcher/text/words";
import type { Point, PointList } from "./lists.ts";
import { EXPLAINS, HOLDS_FOR_ALL, NAMES_WORK, TELLS_DONE, WEIGHS } from "./phrases.ts";
import { isShort } from "./said.ts";
import { weighs } from "./worth.ts";

/** What a list is, by what names it: its nearest title that says so. */
export type Use = "rules" | "report" | "reasons" | "work" | "explanation" | "unnamed";

const USES: readonly (readonly [Use, { test(text: string): boolean }])[] = [
  ["rules", HOLDS_FOR_ALL],
  ["report", TELLS_DONE],
  ["reasons", WEIGHS],
  ["work", NAMES_WORK],
  ["explanation", EXPLAINS],
];

/** What a list is, by its marks, its points and its titles. */
export function useOf({ titles, points, refusal }: PointList): Use {
  if (refusal !== null) return "rules";
  if (points.filter(({ quote }) => /^\W{0,3}(?:✅|✔|☑|✓)/u.test(quote)).length > points.length / 2)
    return "report";
  if (points.filter(({ name }) => PAST.test(name)).length > points.length / 2) return "report";
  for (const title of titles) {
    const use = USES.find(([, says]) => says.test(title));
    if (use) return use[0];
  }
  return "unnamed";
}

/** "Added a map" tells, "add a map" orders. */
export const PAST =
  /^(?!(?:need|embed|feed|seed|speed|shed)\b)[a-z]{2,}ed\b|^(?:built|made|wrote|set up|split|ran)\b/i;

/** The lists of a text that may be plans: counted headings alone where there are any. */
export function plansAmong(all: readonly PointList[]): PointList[] {
  const fit = all.filter(
    (list) =>
      list.points.length >= 2 &&
      ["work", "unnamed"].includes(useOf(list)) &&
      !mostOf(list.points, ({ quote }) => weighs(quote)),
  );
  const headings = fit.filter(({ form }) => form === "headings");
  return headings.length > 0 ? headings : fit;
}

/** Whether most points of a list say what to do. */
export const orders = ({ points }: PointList): boolean => mostOf(points, saysToDo);

/** Whether most points of a list say what to do or, without a name before it, what is wrong. */
export const tellsWork = (list: PointList): boolean =>
  mostOf(
    list.points,
    (point) =>
      saysToDo(point) ||
      (!GERUND.test(point.name) &&
        point.name.length > 0 &&
        !weighs(point.quote) &&
        !isShort(point.quote, 6) &&
        !/^.{2,40}: /.test(point.quote)),
  ) || languageOf(list.points.map(({ quote }) => quote).join(" ")) !== "en";

/** "Keeping it simple" says how, or what for. */
const GERUND = /^\p{L}+ing\b/iu;

/** Whether most points of a list say enough to be work by themselves. */
export const isLarge = ({ form, points }: PointList): boolean =>
  form === "headings" ||
  form === "rows" ||
  mostOf(
    points,
    (point) =>
      !isShort(point.name, 3) || saysToDo(point) || (isUnspaced(point.name) && point.details.length > 0),
  );

/** Whether at least half of the points of a list say something. */
export const mostOf = (points: readonly Point[], says: (point: Point) => boolean): boolean =>
  2 * points.filter(says).length >= points.length;

const saysToDo = ({ name, details }: Point): boolean => isImperative(name) || isImperative(details[0] ?? "");
