import { languageOf, spokenIn } from "@dreamcatcher/text/words";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { stepsOfLists } from "./listed.ts";
import type { Proposal } from "./proposal.ts";
import { spokenSteps } from "./spoken-steps.ts";
import { stepsOfTables } from "./tables.ts";
import { stepsOfSentences } from "./told.ts";

/** The steps of a turn: work that its answers advise, in lists, headings, tables or single sentences. */
export function stepsOf(turn: Turn, at: number, conversation: ParsedConversation): Proposal[] {
  const spoken = spokenIn(conversation.language);
  const listed = spoken ? spokenSteps(turn, at, spoken) : [];
  if (listed.length > 0) return listed;
  const found = [...stepsOfSentences(turn, at), ...stepsOfLists(turn, at)];
  return [
    ...(found.length === 0 || isInLanguage(turn, conversation) ? found : []),
    ...stepsOfTables(turn, at),
  ];
}

/** Whether a turn is in the conversation's language: a plan in another was translated later. */
const isInLanguage = (turn: Turn, conversation: ParsedConversation): boolean =>
  languageOf(turn.answered.map((message) => message.text.slice(0, 500)).join("\n")) === conversation.language;
