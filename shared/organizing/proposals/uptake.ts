import { movesIn } from "@dreamcatcher/text/spoken";
import { likeness, stems } from "@dreamcatcher/text/words";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { ticked } from "../todos/ticking.ts";
import { RANK } from "../todos/todo.ts";
import type { Proposal } from "./proposal.ts";

/** Proposals by whether the person takes them up; those they turn down are in neither. */
export interface Uptake {
  taken: Proposal[];
  left: Proposal[];
}

/**
 * What the person takes up of the proposals: what they pick by its number ("do 1 and 3"), a plan they go on
 * with ("great, next"), an offer they say yes to, and what they say they have done. An offer that nobody
 * takes up is dropped, and so is what the person turns down.
 */
export function uptakeOf(proposals: Proposal[], conversation: ParsedConversation): Uptake {
  const before = proposals.map(({ done }) => done);
  const uptake: Uptake = { taken: [], left: [] };
  ticked(proposals, conversation).forEach((proposal, index) => {
    const reply = replyTo(proposal, conversation);
    if (proposal.done && !before[index]) uptake.taken.push(proposal);
    else if (reply === "takes up")
      uptake.taken.push({ ...proposal, done: proposal.done || isDelivered(proposal, conversation) });
    else if (reply !== "turns down" && !proposal.isOffer) uptake.left.push(proposal);
  });
  return uptake;
}

type Reply = "takes up" | "turns down" | "passes over";

/** A reply opens the person's next message. */
const MAX_REPLY = 200;

function replyTo(proposal: Proposal, { turns, language }: ParsedConversation): Reply {
  const reply = turns[proposal.turn + 1]?.asked[0]?.text.slice(0, MAX_REPLY) ?? "";
  const { picks, agrees, accepts, rejects } = movesIn(language);
  const [, picked] = picks.exec(reply) ?? [];
  if (picked) {
    const numbers = (picked.match(/\d+/g) ?? []).map(Number);
    return proposal.number && numbers.includes(proposal.number) ? "takes up" : "passes over";
  }
  if (rejects.test(reply)) return proposal.isOffer || shares(proposal, reply) ? "turns down" : "passes over";
  if (proposal.isOffer) return agrees.test(reply) || accepts.test(reply) ? "takes up" : "passes over";
  // "Go on" after an offer takes up the offer, not the list above it.
  const offers = turns[proposal.turn]?.answered.at(-1)?.text.trimEnd().endsWith("?") ?? false;
  return accepts.test(reply) && proposal.rank === RANK.plan && !offers ? "takes up" : "passes over";
}

function shares({ text }: Proposal, reply: string): boolean {
  const said = stems(reply);
  return [...stems(text)].some((stem) => said.has(stem));
}

/** Answers so long, or with code, deliver something. */
const MIN_DELIVERED = 200;

/** Whether the next answer carries a proposal out: it names it, or was asked for it alone. */
function isDelivered(proposal: Proposal, { turns }: ParsedConversation): boolean {
  const next = turns[proposal.turn + 1];
  if (!next || !isSubstantial(next)) return false;
  if (proposal.isOffer || proposal.number === undefined) return true;
  const own = stems(proposal.text);
  return namesOf(next).some((name) => likeness(stems(name), own) >= 0.5);
}

const isSubstantial = ({ answered }: Turn): boolean =>
  answered.some(
    ({ text, blocks }) => text.length >= MIN_DELIVERED || blocks.some(({ kind }) => kind === "code"),
  );

/** The headings, the leads and the first sentence of the answers: what they say they are about. */
const namesOf = ({ answered }: Turn): string[] =>
  answered.flatMap(({ blocks }) => [
    ...blocks.flatMap((block) =>
      block.kind === "heading" ? [block.text] : block.kind === "item" && block.lead ? [block.lead] : [],
    ),
    ...(blocks[0]?.sentences.slice(0, 1) ?? []),
  ]);
