import { movesIn } from "@dreamcatcher/text/spoken";
import type { ParsedConversation } from "../parsed-conversation.ts";
import { ticked } from "../todos/ticking.ts";
import type { Proposal } from "./proposal.ts";

/** Proposals by whether the person takes them up. */
export interface Uptake {
  taken: Proposal[];
  left: Proposal[];
}

/**
 * What the person takes up of the proposals: what they pick by its number ("do 1 and 3"), and what they say
 * they have done. All else is left.
 */
export function uptakeOf(proposals: Proposal[], conversation: ParsedConversation): Uptake {
  const before = proposals.map(({ done }) => done);
  const after = ticked(proposals, conversation);
  const isTaken = (proposal: Proposal, index: number) =>
    (proposal.done && !before[index]) || isPicked(proposal, conversation);
  return {
    taken: after.filter(isTaken),
    left: after.filter((proposal, index) => !isTaken(proposal, index)),
  };
}

/** Whether the person answers the list of a proposal with its number. */
function isPicked({ turn, number }: Proposal, { turns, language }: ParsedConversation): boolean {
  if (number === undefined) return false;
  const answer = turns[turn + 1]?.asked[0]?.text ?? "";
  const [, picked = ""] = movesIn(language).picks.exec(answer.slice(0, MAX_ANSWER)) ?? [];
  return (picked.match(/\d+/g) ?? []).map(Number).includes(number);
}

/** A pick opens the person's answer. */
const MAX_ANSWER = 200;
