import { deliveringIn } from "@dreamcatcher/text/spoken";
import type { Point, PointList } from "./lists.ts";
import { isVague } from "./looks.ts";
import { nameOf, wantIn } from "./names.ts";
import { HANDS_IN_PLAN, WONDERS } from "./phrases.ts";
import type { Want } from "./piece.ts";
import { isLarge, mostOf, orders, plansAmong, useOf } from "./plans.ts";
import { deniedAs } from "./refusals.ts";
import { endsInColon, isShort } from "./said.ts";
import type { Target } from "./targets.ts";
import { leadOf } from "./wants.ts";
import { makesSomething } from "./wording.ts";
import { worthOf } from "./worth.ts";

/**
 * The lists of the person that say what is to be done, rather than what is said of that which the sentences
 * beside them ask for.
 */
export const ownPlansIn = (
  lists: readonly PointList[],
  targets: readonly Target[],
  { isGuess, isFirst }: { isGuess: boolean; isFirst: boolean },
): PointList[] =>
  plansAmong(lists).filter(
    (list) =>
      isPlan(list, targets, isGuess) &&
      worthOf(list.points).length > 0 &&
      (isFirst || !isOfOne(list, targets)),
  );

/** What the person wants of their own plan, by what they say beside it. */
export const plannedIn = ({ points, form, isOrdered }: PointList, said: string): Want[] =>
  withoutLeads(worthOf(isOrdered ? chosenOf(points, said) : points))
    .filter(({ isQuestion, quote }) => !isQuestion && !WONDERS.test(quote))
    .map((point, at) => plannedAs(point, form === "headings" && at > 0));

/** Leads up to what stands below it, about the point before: "this page shows:". */
const LEADS_ON = /^\P{L}*(?:this|it|these|they)(?!\p{L}).*[:：]\s*$/iu;

/** Points of which each says something by itself; what one only leads up to belongs to the point before. */
function withoutLeads(points: readonly Point[]): Point[] {
  const found: Point[] = [];
  for (const point of points) {
    const before = found.at(-1);
    if (before && LEADS_ON.test(point.quote))
      found[found.length - 1] = { ...before, details: [...before.details, ...point.details] };
    else found.push(point);
  }
  return found;
}

/** Stands before what a point of a list asks for. */
const OPENS_REQUEST = /^(?:also|and|then|next|please|let['’]?s|can you|could you|i want|i need|we need) /i;

/** A point of the person's list; "also let's move the titles" is "move the titles". */
const plannedAs = ({ name, quote, details, isChecked }: Point, isNext: boolean): Want => ({
  name: deniedAs(OPENS_REQUEST.test(quote) ? nameOf(wantIn(quote)) : name, quote),
  quote,
  details,
  isChecked,
  isPlanned: true,
  isNext,
});

/** "Do points 1, 2 and 4". */
const CHOOSES =
  /(?<!\p{L})(?:do|only|just|these|points?|items?|steps?|tasks?|numbers?|punt\p{L}*|punkte?|schritte?|étapes?|pasos?|passi|passos?)\s+(?:these\s+)?(\d{1,2}(?:\s*(?:,|&|and|en|und|et|y|e)\s*\d{1,2})+)(?!\d)/iu;

/** The points of a list that the person chooses by their numbers; all of them where they choose none. */
function chosenOf(points: readonly Point[], said: string): readonly Point[] {
  const numbers: readonly string[] = CHOOSES.exec(said)?.[1]?.match(/\d+/g) ?? [];
  const chosen = points.filter((_, at) => numbers.includes(String(at + 1)));
  return chosen.length > 0 ? chosen : points;
}

/** Whether a sentence only leads up to a list. */
export const leadsUp = (sentence: string): boolean => endsInColon(sentence) || HANDS_IN_PLAN.test(sentence);

const { texts, programs, writes } = deliveringIn("en");

/** Whether a text is to be written, so that the lists beside the request are its matter. */
function isText(want: string): boolean {
  const [thing = ""] = want.split(/\b(?:that|which|for|about|to|with|from)\b/, 1);
  return (writes.test(want) || (makesSomething(want) && texts.test(thing))) && !programs.test(thing);
}

/** Leads up to what there is, rather than to what is to be done: "there are a number of factors". */
const TELLS_WHAT_IS =
  /^\W*(?:there (?:is|are)|es gibt|il y a|hay|há|ci sono|er zijn|есть)(?!\p{L})|(?<!\p{L})(?:factors|inputs|facts|details|assumptions|facteurs|faktoren|factores|fattori|fatores)(?!\p{L})[^.!?]*$/iu;

/** Whether a list is a plan, rather than what is said of what the person asks for beside it. */
const isPlan = (list: PointList, targets: readonly Target[], isGuess: boolean): boolean =>
  isLarge(list) &&
  !(useOf(list) === "unnamed" && !orders(list) && TELLS_WHAT_IS.test(list.titles[0] ?? "")) &&
  (list.form === "headings" ||
    (!targets.some(({ want }) => isText(want)) &&
      !(targets.length > 0 && !isGuess && tellsHow(list)) &&
      (list.isOrdered || orders(list) || isGuess)));

/** A part of a thing is named in a few words; more are work. */
const MAX_PART = 12;

/** Whether a list tells the parts of the one thing that a message asks for, in a few words each. */
function isOfOne({ form, points }: PointList, targets: readonly Target[]): boolean {
  const [only, more] = targets;
  return (
    form === "items" &&
    only !== undefined &&
    more === undefined &&
    !isVague(nameOf(leadOf(only.want, undefined))) &&
    (makesSomething(only.want) || leadsUp(only.sentence)) &&
    points.every(({ quote }) => isShort(quote, MAX_PART))
  );
}

/** Opens what says how a thing is to be made, or what must not be. */
const HOW =
  /^\W*(?:ensure|make sure|use|using|do not|don['’]?t|never|always|avoid|keep|must|should|only|no|not|it|on|if|when|gebruik|zorg|verwende|stelle sicher|utilise[rz]?|assure|usa|asegura|não|non|nicht|nunca)(?!\p{L})/iu;

/** Whether many points of a list say how something is to be, so that they are criteria of what is asked. */
const tellsHow = ({ points }: PointList): boolean => mostOf(points, ({ quote }) => HOW.test(quote));
