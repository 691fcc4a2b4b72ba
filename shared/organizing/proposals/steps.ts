import { languageOf } from "@dreamcatcher/text/words";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { stepsOfLists } from "./listed.ts";
import type { Proposal } from "./proposal.ts";
import { stepsOfTables } from "./tables.ts";
import { stepsOfSentences } from "./told.ts";

/** The steps of a turn: work that its answers advise, in lists, headings, tables or single sentences. */
export function stepsOf(turn: Turn, at: number, conversation: ParsedConversation): Proposal[] {
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
