import { type Block, itemsOf } from "@dreamcatcher/text/markdown";
import { languageOf } from "@dreamcatcher/text/words";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { RANK } from "../todos/todo.ts";
import { stepsOfLists } from "./listed.ts";
import type { Proposal } from "./proposal.ts";
import { stepOf } from "./step-text.ts";
import { stepsOfTables } from "./tables.ts";
import { stepsOfSentences } from "./told.ts";

/** The steps of a turn: work that its answers advise, in lists, headings, tables or single sentences. */
export function stepsOf(turn: Turn, at: number, conversation: ParsedConversation): Proposal[] {
  if (conversation.agentic) return [...stepsOfAgent(turn, at), ...stepsOfTables(turn, at)];
  const found = [...stepsOfSentences(turn, at), ...stepsOfLists(turn, at)];
  return [
    ...(found.length === 0 || isInLanguage(turn, conversation) ? found : []),
    ...stepsOfTables(turn, at),
  ];
}

/** Whether a turn is in the conversation's language: a plan in another was translated later. */
const isInLanguage = (turn: Turn, conversation: ParsedConversation): boolean =>
  languageOf(turn.answered.map((message) => message.text.slice(0, 1_500)).join("\n")) ===
  conversation.language;

/**
 * The work that a coding agent leaves, under a heading such as "Next steps"; its other lists are its own
 * plan.
 */
function stepsOfAgent(turn: Turn, at: number): Proposal[] {
  return turn.answered.flatMap(({ blocks, message }) =>
    itemsOf(blocks)
      .filter(
        (item) =>
          item.checked === null &&
          /\b(?:next steps?|to-?dos?|remaining|follow-?ups?)\b/i.test(
            `${item.intro} ${(item as Block).under.at(-1) ?? ""}`,
          ),
      )
      .flatMap((item) => {
        const text = stepOf(item);
        return text ? [{ text, sentence: item.text, message, done: false, rank: RANK.other, turn: at }] : [];
      }),
  );
}
