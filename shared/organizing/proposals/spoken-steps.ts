import { sentences } from "@dreamcatcher/text/sentences";
import { endsWithWork, opensWork, type SpokenLanguage } from "@dreamcatcher/text/spoken";
import { stepText } from "../language/feature-lists.ts";
import { leadsToRemaining } from "../language/wishes.ts";
import type { Turn } from "../parsed-conversation.ts";
import { RANK } from "../todos/todo.ts";
import { listsOf, type StepList } from "./lists.ts";
import type { Proposal } from "./proposal.ts";
import type { Step } from "./step-text.ts";

/** The steps that a turn's answers list, in the languages whose rules are data. */
export const spokenSteps = (turn: Turn, at: number, spoken: SpokenLanguage): Proposal[] =>
  turn.answered.flatMap(({ blocks, message }) =>
    listsOf(blocks).flatMap((list) => stepsOf(list, spoken).map((step) => ({ ...step, message, turn: at }))),
  );

/** The items of a list that is said to be one of steps, or that mostly names work. */
function stepsOf(list: StepList, spoken: SpokenLanguage): Omit<Proposal, "message" | "turn">[] {
  const lead = sentences(list.intro).at(-1) ?? "";
  const context = `${lead} ${list.under}`;
  const { steps, features, others } = spoken.lists;
  const isPlan = steps.test(context) || leadsToRemaining(lead, spoken);
  const works = list.items.filter((item) => namesWork(item, spoken));
  const isOther = features.test(context) || others.test(context) || list.isExplanation;
  if (!isPlan && (isOther || works.length < 2 || works.length * 2 < list.items.length)) return [];
  const items = isPlan ? list.items : works;
  return items.flatMap((item) => {
    const text = stepText(item);
    return text === null
      ? []
      : [
          {
            text,
            sentence: item.text,
            number: list.items.indexOf(item) + 1,
            done: item.delivered,
            rank: isPlan ? RANK.plan : RANK.other,
          },
        ];
  });
}

function namesWork({ lead, text }: Step, spoken: SpokenLanguage): boolean {
  const name = (lead ?? sentences(text)[0] ?? "").replace(/[.:]+$/, "");
  return opensWork(name, spoken) || endsWithWork(name, spoken);
}
