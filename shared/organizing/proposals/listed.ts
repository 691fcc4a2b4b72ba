import { forbids } from "@dreamcatcher/text/negation";
import { RANK } from "../candidates/candidate.ts";
import type { Turn } from "../parsed-conversation.ts";
import { listsOf, type StepList } from "./lists.ts";
import type { Proposal } from "./proposal.ts";
import { stepOf } from "./step-text.ts";

/** Introductions and headings of lists of steps. */
const PLANS =
  /\b(?:next steps?|to-?dos?|action (?:items|plan|points)|steps?|plan|recommend\w*|follow(?:ing)?|how to|guide|instructions|checklist|roadmap|getting started|set ?up|commands|starting points|implementation|workflow|suggestions|phase \d|stappen(?:plan)?|volgende|actiepunten|takenlijst|aanbevelingen|aan de slag|outline|how (?:you|we) (?:can|could))\b|^to \p{Ll}+ [^.:]*:/iu;
/** Introductions of lists of anything else. */
const NOT_PLANS =
  /\b(?:tips?|options?|benefits?|advantages?|pros|cons|disadvantages?|challenges?|features?|alternatives?|factors?|considerations?|ideas?|questions?|use cases?|best practices|reasons?|overview|summary|changes|what (?:i|was) (?:changed|did)|fixed|examples?|voordelen|nadelen|voorbeelden|opties|vragen)\b/i;
/** Introductions of steps that may be taken or left. */
const OPTIONAL = /\b(?:(?:could|can|may) (?:include|be)|might|optional(?:ly)?|consider|ideas)\b/i;

/** The steps in the lists of a turn's answers: numbered, or said to be steps. */
export const stepsOfLists = (turn: Turn, at: number): Proposal[] =>
  turn.answered.flatMap(({ blocks, message }) =>
    listsOf(blocks).flatMap((list) => stepsOf(list).map((step) => ({ ...step, message, turn: at }))),
  );

function stepsOf(list: StepList): Omit<Proposal, "message" | "turn">[] {
  const isPlan = PLANS.test(`${list.intro} ${list.under}`);
  if (!list.ordered && !isPlan) return [];
  if (NOT_PLANS.test(list.intro) && !/steps?|stappen/i.test(list.intro)) return [];
  if (list.isExplanation || forbids(list.intro, list.under)) return [];
  const rank = !isPlan ? RANK.other : OPTIONAL.test(list.intro) ? RANK.minor : RANK.plan;
  const steps = list.items.flatMap((item, index) => {
    const text = stepOf(item);
    return text === null
      ? []
      : [{ text, sentence: item.text, number: index + 1, done: item.delivered, rank }];
  });
  const isMostlySteps = steps.length >= list.items.length * 0.5 && (steps.length >= 2 || isPlan);
  return isMostlySteps ? steps : [];
}
