import type { Said } from "../evidence.ts";
import type { Utterance } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";
import { type Point, pointsIn } from "./points.ts";
import { stepOf, stepOfPoint } from "./steps.ts";

type Step = Pick<Said, "sentence"> & { text: string };

/** Opens a message that hands a plan over. */
const HANDED =
  /^(?:please |ok(?:ay)?,? |now )*(?:implement|execute|carry out|follow|do|work through|proceed with|here(?:['’]s| is)) (?:the |this |my )?(?:following |below )?plan\b|^#+ (?:implementation )?plan\b/i;
const TITLE = /^(?:implementation )?(?:plan|fix|feature|refactor|task)\s*[:—–-]\s*(.+)$/i;
/** Parts of a plan that are no work. */
const NO_WORK =
  /\b(?:context|background|verif\w+|validation|test plan|files?(?: (?:to|modified|changed|touched))?|critical files|examples?|out of scope|non-?goals?|notes?|rationale|why|risks?|overview|goals?|problem|root cause|current|questions?|references?)\b/i;
const MIN_STEPS = 2;

/** The steps of a plan that the person hands over, headed by its title; null where a message hands none over. */
export function handedPlan({ text, blocks }: Utterance): Step[] | null {
  if (!HANDED.test(text.slice(0, 300))) return null;
  const title = blocks.find((block) => block.kind === "heading")?.text ?? "";
  const named = stepOf(TITLE.exec(title)?.[1] ?? title);
  const steps = stepsIn(blocks.filter((block) => !isBesides(block)));
  return [...(named ? [{ text: named, sentence: title }] : []), ...steps];
}

/** Whether a block stands under a heading, or is one, that names no work; the plan's title may name anything. */
const isBesides = (block: Passage): boolean => block.under.slice(1).some((heading) => NO_WORK.test(heading));

/** The numbered parts of a plan, or else its headings, or else the points of its lists. */
function stepsIn(blocks: readonly Passage[]): Step[] {
  const points = pointsIn(blocks).flatMap((list) => list.points);
  const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  const kinds = [
    points.filter(({ label }) => label !== null).map(stepFrom),
    headings.slice(1).map((heading) => stepFrom({ label: null, text: heading, lead: null, body: heading })),
    points.map(stepFrom),
  ];
  return (
    kinds.map((steps) => steps.filter((each) => each !== null)).find(({ length }) => length >= MIN_STEPS) ??
    []
  );
}

function stepFrom(point: Point): Step | null {
  const text = stepOfPoint(point);
  return text ? { text, sentence: point.text } : null;
}
