import { contentWords, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { RANK } from "../candidates/candidate.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { RECOMMENDS } from "./plans.ts";
import { type Point, pointsIn } from "./points.ts";
import { adviceOfPoint } from "./steps.ts";

const THING =
  "(?:findings?|observations?|improvements?|options?|items?|issues?|numbers?|steps?|phases?|points?)";
const LABEL = String.raw`#?\b(?:\d{1,3}|[A-H])\b(?: ?[–-] ?(?:\d{1,3}|[A-H])\b)?`;
/** "Address 8, 12 and 51-54", "apply A–C there", "finding 2", "B": what the person picks of an answer. */
const PICK = new RegExp(
  String.raw`(^|\b(?:address|fix|do|apply|implement|clean up|improve|handle|go with|take|try|${THING})(?: tests,?| [A-Z]{2,4})?(?: (?:top )?(?:\d+:|${THING}))?[ :]*)((?:${LABEL}(?:\/|, (?:and )?| and | & )?){1,20})(?=$|[\s.,;!])`,
  "gi",
);
const MAX_PICK = 200;
const MAX_RANGE = 12;
/** How many turns back an answer may stand. */
const MAX_BACK = 3;

/** The points of earlier answers that the person picks by number or letter, as far as they are steps. */
export function pickedBy({ asked }: Turn, at: number, { turns }: ParsedConversation): Proposal[] {
  const said = asked[0];
  if (!said || said.text.length > MAX_PICK) return [];
  const labels = labelsIn(said.text);
  if (labels.length === 0) return [];
  const offered = labelled(turns.slice(Math.max(0, at - MAX_BACK), at));
  return labels.flatMap((label) => {
    const found = offered.get(label);
    const text = found && adviceOfPoint(found.point);
    return text
      ? [{ text, sentence: found.point.text, message: found.message, done: false, rank: RANK.plan, turn: at }]
      : [];
  });
}

/** Whether a text says nothing but what it picks: "Address 8 and 12", not "Address 8 by a new name". */
export function isBarePick(text: string): boolean {
  if (labelsIn(text).length === 0) return false;
  const rest = text.replace(PICK, " ").replace(/^\S+/, "");
  return contentWords(rest).filter((w) => !VAGUE_WORDS.has(w)).length <= 1;
}

/** The labels that a text picks, ranges spelt out: "A–C" is A, B and C. */
export function labelsIn(text: string): string[] {
  const found: string[] = [];
  for (const { 0: whole, 1: opening, 2: picked = "", index } of text.matchAll(PICK)) {
    // At the start "3 more warnings" picks nothing, and "a" is an article.
    if (
      opening ||
      /^\s*(?:$|[.,;!\n]|(?:only|please|first|too|now)\b)/.test(text.slice(index + whole.length))
    )
      found.push(...spelt(picked));
  }
  return found;
}

/** "But leave out 3", "all except 2 and 4". */
const EXCLUSION = new RegExp(
  String.raw`\b(?:except|but not|leave out|skip|without|not|drop) (?:${THING} )?((?:${LABEL}(?:\/|, (?:and )?| and | & )?){1,20})(?=$|[\s.,;!])`,
  "gi",
);

/** The labels that the answer to an offer leaves out. */
export const excludedIn = (text: string): string[] =>
  [...text.slice(0, MAX_PICK).matchAll(EXCLUSION)].flatMap(([, labels = ""]) => spelt(labels));

const spelt = (labels: string): string[] =>
  [...labels.matchAll(/(\d{1,3}|[A-H])\b(?: ?[–-] ?(\d{1,3}|[A-H])\b)?/g)].flatMap(
    ([, from = "", to = from]) => rangeOf(from, to),
  );

function rangeOf(from: string, to: string): string[] {
  const [first, last] = /\d/.test(from) ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  const count = Math.min(MAX_RANGE, last - first + 1);
  const name = (code: number): string => (/\d/.test(from) ? String(code) : String.fromCharCode(code));
  return Array.from({ length: Math.max(0, count) }, (_, step) => name(first + step));
}

/**
 * The last point of each label. What is recommended wins over what else is listed, and a number that is
 * written out over one that is counted.
 */
function labelled(turns: readonly Turn[]): Map<string, Labelled> {
  const points = turns
    .flatMap(({ answered }) => answered)
    .flatMap(({ blocks, message }) =>
      pointsIn(blocks).flatMap((list) => {
        const isRecommended = RECOMMENDS.test(`${list.under.at(-1) ?? ""} ${list.intro.slice(-200)}`);
        return list.points.map((point, index) => ({
          label: point.label?.toUpperCase() ?? String(index + 1),
          weight: (isRecommended ? 2 : 0) + (point.label === null ? 0 : 1),
          point,
          message,
        }));
      }),
    );
  return new Map(points.sort((a, b) => a.weight - b.weight).map((each) => [each.label, each]));
}

interface Labelled {
  point: Point;
  message: number;
}
