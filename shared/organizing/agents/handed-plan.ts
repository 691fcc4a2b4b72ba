import { sentences, wordCount } from "@dreamcatcher/text/sentences";
import type { Said } from "../evidence.ts";
import { todoText } from "../language/todo-text.ts";
import type { Utterance } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";
import { pointsIn } from "./points.ts";
import { stepOf, stepOfPoint, withoutDetails } from "./steps.ts";

/** A step of a plan; `checks` where it only finds out whether the others are done. */
export interface Step extends Pick<Said, "sentence"> {
  text: string;
  checks: boolean;
}

/** Opens a message that hands a plan over. */
const HANDED =
  /^(?:please |ok(?:ay)?,? |now )*(?:implement|execute|carry out|follow|do|work through|proceed with|here(?:['’]s| is)) (?:the |this |my )?(?:following |below )?plan\b|^#+ (?:implementation )?plan\b/i;
const TITLE = /^(?:implementation )?(?:plan|fix|feature|refactor|task)\s*[:—–-]\s*(.+)$/i;
/** Parts of a plan that are no work. */
const NO_WORK =
  /^(?:context|background|(?:critical |key )?files?(?: (?:to|modified|changed|touched).*)?$|examples?|out of scope|non-?goals?|notes?|rationale|why|risks?|overview|goals?|problem|root cause|current|existing|open questions?|references?)\b|\bexamples?\b/i;
/** Leads up to what a test tries. */
const LISTS_CASES = /\b(?:cases|scenarios|examples)\b[^.]*:$/i;
/** Parts that say how to find out whether the work is done. */
const CHECKS = /\b(?:verif\w+|validation|test(?:ing)? plan|how to test|acceptance|manual tests?)\b/i;

/**
 * The steps of a plan that the person hands over, or its title where it lists none; null where a message
 * hands none over.
 */
export function handedPlan({ text, blocks }: Utterance): Step[] | null {
  if (!HANDED.test(text.slice(0, 300))) return null;
  const lists = pointsIn(blocks.filter(({ under }) => !isBelow(under, NO_WORK)));
  const points = lists
    .slice(0, MAX_LISTS)
    .filter(({ intro }) => !LISTS_CASES.test(intro))
    .flatMap((list) =>
      list.points.map((point) => ({
        ...point,
        checks: isBelow(list.under, CHECKS),
        step: stepOfPoint(point),
      })),
    );
  const numbered = points.filter(({ label }) => label !== null);
  // Among numbered steps the others are steps too, whatever their verbs.
  const areSteps = numbered.filter(({ step }) => step).length * 2 >= numbered.length;
  const steps = points.flatMap((point): Step[] => {
    const step = point.step ?? (areSteps && point.label !== null ? nameOf(point.text) : null);
    return step ? [{ text: step, sentence: point.text, checks: point.checks }] : [];
  });
  return steps.length > 0 ? steps : titleOf(blocks);
}

const MAX_LISTS = 200;
const MIN_WORDS = 3;

function nameOf(text: string): string | null {
  const [opening = ""] = sentences(text);
  const name = todoText(withoutDetails(opening));
  return wordCount(name) >= MIN_WORDS && /\p{L}/u.test(name) ? name : null;
}

function titleOf(blocks: readonly Passage[]): Step[] {
  const title = blocks.find((block) => block.kind === "heading")?.text ?? "";
  const step = stepOf(TITLE.exec(title)?.[1] ?? title);
  return step ? [{ text: step, sentence: title, checks: false }] : [];
}

/** Whether a heading names one kind of part; the title of the plan, above them all, may name anything. */
const isBelow = (under: readonly string[], part: RegExp): boolean =>
  under.slice(1).some((heading) => part.test(heading));
