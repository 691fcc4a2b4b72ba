import type { ParsedConversation } from "../parsed-conversation.ts";
import { offersOf } from "./offers.ts";
import type { Proposal } from "./proposal.ts";
import { stepsOf } from "./steps.ts";

/** What the answers of a conversation propose to do, in order. */
export function proposalsOf(conversation: ParsedConversation): Proposal[] {
  return lastRows(
    conversation.turns.flatMap((turn, at) => [
      ...stepsOf(turn, at, conversation),
      ...offersOf(turn, at, conversation),
    ]),
  );
}

/** Without the rows of plans that a later row of the same name replaces. */
function lastRows(found: Proposal[]): Proposal[] {
  const last = new Map(found.flatMap((each) => (each.row ? [[each.row, each] as const] : [])));
  return found.filter((each) => !each.row || last.get(each.row) === each);
}
