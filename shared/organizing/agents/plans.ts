import { RANK } from "../candidates/candidate.ts";
import type { Turn, Utterance } from "../parsed-conversation.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { type Point, type PointList, pointsIn } from "./points.ts";
import { isReview } from "./reported.ts";
import { adviceOfPoint, stepOfPoint } from "./steps.ts";

/** Leads up to what the agent is about to do. */
const PLANS =
  /\b(?:i['’]ll|i will|i['’]d|plan|changes? (?:needed|required)|(?:changes|edits):?$|this (?:involves|requires|means)|the change would be|(?:proposed|suggested) (?:changes?|fix|solution)|suggestion|implementation|i need to|steps?|to do this|here are the changes)\b/i;
/** The same, whatever else it says. */
const OWN_PLAN = /\b(?:my|the) plan\b|\bi['’]ll (?:make|do) (?:the|these|all)\b|\bwhat i['’]ll do\b/i;
/** Leads up to what is left to do. */
export const RECOMMENDS =
  /\b(?:next steps?|to-?dos?|remaining|follow-?ups?|recommend\w*|improvements?|path to|must-do|still (?:needs?|to)|left to do|you(?:['’]ll)? (?:still )?need to|parity|action items)\b/i;
/** Leads up to what is chosen among, what was found, and what was done. */
const OTHERS =
  /\b(?:options?|alternatives?|alternatively|questions?|decisions?|currently|current (?:state|order|flow)|pros|cons|why|found|findings?|observations?|problems?|reasons?|summary|what (?:changed|i changed|was)|verif\w+|was (?:changed|done)|changes made|fallbacks?|examples?|output|risks?)\b/i;
const MIN_STEPS = 2;

/** What an agent says in a turn that it will do, and what it says is left to do. */
export interface Planned {
  plan: Proposal[];
  left: Proposal[];
}

/** The plans in the answers of a turn, by the lists whose points are steps. */
export function plannedIn({ answered }: Turn, at: number): Planned {
  const found: Planned = { plan: [], left: [] };
  for (const said of answered) {
    for (const list of pointsIn(said.blocks)) {
      const lead = `${list.under.at(-1) ?? ""} ${list.intro.slice(-200)}`;
      const recommends = RECOMMENDS.test(lead);
      if (!recommends && !OWN_PLAN.test(lead) && (OTHERS.test(lead) || !PLANS.test(lead))) continue;
      const steps = stepsOf(list, recommends ? adviceOfPoint : stepOfPoint, said, at);
      const isNumbered = list.points[0]?.label !== null;
      if (steps.length < (isNumbered ? 1 : MIN_STEPS) || steps.length < list.points.length * 0.5) continue;
      (recommends || isReview(said) ? found.left : found.plan).push(...steps);
    }
  }
  return found;
}

const stepsOf = (
  { points }: PointList,
  stepIn: (point: Point) => string | null,
  { message }: Utterance,
  turn: number,
): Proposal[] =>
  points.flatMap((point, index) => {
    const text = stepIn(point);
    return text
      ? [
          {
            text,
            sentence: point.text,
            message,
            number: Number(point.label) || index + 1,
            done: false,
            rank: RANK.plan,
            turn,
          },
        ]
      : [];
  });
