import { sentences } from "@dreamcatcher/text/sentences";
import { endsWithWork, opensWork, type SpokenLanguage } from "@dreamcatcher/text/spoken";
import { RANK } from "../candidates/candidate.ts";
import { stepText } from "../language/feature-lists.ts";
import { leadsToRemaining } from "../language/wishes.ts";
import type { Turn } from "../parsed-conversation.ts";
import { listsOf, type StepList } from "./lists.ts";
import type { Proposal } from "./proposal.ts";
import type { Step } from "./step-text.ts";

/** "Étape 1 : …", "Paso 1: …", "1. …". */
const NUMBERED = /^(?:\p{L}{3,12}\s*)?\d{1,2}\s*[.:)–-]\s*(.+)$/u;

/** The steps that a turn's answers list, in the languages whose rules are data. */
export const spokenSteps = (turn: Turn, at: number, spoken: SpokenLanguage): Proposal[] =>
  turn.answered.flatMap(({ blocks, message }) =>
    listsOf(blocks, NUMBERED).flatMap((list) =>
      stepsOf(list, spoken).map((step) => ({ ...step, message, turn: at })),
    ),
  );

/**
 * The items of a list that is said to be one of steps, or that mostly names work. Those of any other numbered
 * list count once the person picks them.
 */
function stepsOf(list: StepList, spoken: SpokenLanguage): Omit<Proposal, "message" | "turn">[] {
  const lead = sentences(list.intro).at(-1) ?? "";
  const context = `${lead} ${list.under}`;
  const { steps, features, others } = spoken.lists;
  const isPlan = steps.test(context) || leadsToRemaining(lead, spoken);
  const isOther = features.test(context) || others.test(context) || list.isExplanation;
  const works = list.items.filter((item) => namesWork(item, spoken)).length;
  const isWork = isPlan || (!isOther && works >= 2 && works * 2 >= list.items.length);
  if (!isWork && !list.ordered) return [];
  return list.items.flatMap((item, index) => {
    const text = stepText(item);
    const rank = isPlan || (isWork && list.ordered) ? RANK.plan : RANK.other;
    return text === null
      ? []
      : [
          {
            text,
            sentence: item.text,
            number: index + 1,
            done: isWork && item.delivered,
            rank,
            ...(!isWork && { isOption: true }),
          },
        ];
  });
}

function namesWork({ lead, text }: Step, spoken: SpokenLanguage): boolean {
  const name = (lead ?? sentences(text)[0] ?? "").replace(/[.:]+$/, "");
  return opensWork(name, spoken) || endsWithWork(name, spoken);
}
