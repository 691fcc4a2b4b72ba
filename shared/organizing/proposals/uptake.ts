import { negates } from "@dreamcatcher/text/negation";
import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
import { type Language, likeness, stems } from "@dreamcatcher/text/words";
import { RANK } from "../candidates/candidate.ts";
import { ticked } from "../candidates/ticking.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
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
  const offering = new Set(proposals.flatMap(({ turn, isOffer }) => (isOffer ? turn : [])));
  const uptake: Uptake = { taken: [], left: [] };
  ticked(proposals, conversation).forEach((proposal, index) => {
    const reply = replyTo(proposal, conversation, offering);
    if (proposal.done && !before[index] && !proposal.isOption) uptake.taken.push(proposal);
    else if (reply === "takes up")
      uptake.taken.push({ ...proposal, done: proposal.done || isDelivered(proposal, conversation) });
    else if (reply !== "turns down" && !proposal.isOffer && !proposal.isOption) uptake.left.push(proposal);
  });
  return uptake;
}

type Reply = "takes up" | "turns down" | "passes over";

/** A reply opens the person's next message. */
const MAX_REPLY = 200;

function replyTo(
  proposal: Proposal,
  { turns, language }: ParsedConversation,
  offering: ReadonlySet<number>,
): Reply {
  const reply = turns[proposal.turn + 1]?.asked[0]?.text.slice(0, MAX_REPLY) ?? "";
  const { picks, agrees, accepts, rejects } = movesIn(language);
  const [, picked] = picks.exec(reply) ?? [];
  if (picked) {
    return proposal.number && picksNumber(picked, proposal.number) ? "takes up" : "passes over";
  }
  if (rejects.test(reply))
    return proposal.isOffer || shares(proposal, reply, language) ? "turns down" : "passes over";
  if (names(proposal, reply, language)) return "takes up";
  if (proposal.isOffer) return agrees.test(reply) || accepts.test(reply) ? "takes up" : "passes over";
  // "Go on" after an offer takes up the offer, not the list above it.
  const isList = proposal.rank === RANK.plan && !offering.has(proposal.turn);
  return accepts.test(reply) && isList ? "takes up" : "passes over";
}

function shares({ text }: Proposal, reply: string, language: Language): boolean {
  const said = stems(reply, language);
  return [...stems(text, language)].some((stem) => said.has(stem));
}

/** Whether a reply speaks of a proposal in its words, neither asking about it nor denying it. */
function names({ text, isOption }: Proposal, reply: string, language: Language): boolean {
  const own = [...openings(text, language)];
  if (isOption || own.length < MIN_NAMED) return false;
  return sentences(reply).some((sentence) => {
    if (isQuestion(sentence) || negates(sentence)) return false;
    const said = openings(sentence, language);
    return own.filter((opening) => said.has(opening)).length >= own.length * NAMED;
  });
}

/** How the words of a text begin: verbs of most languages have more endings than are known. */
const openings = (text: string, language: Language): Set<string> =>
  new Set([...stems(text, language)].map((stem) => stem.slice(0, OPENING)));

const OPENING = 5;
/** So many words of a proposal tell it from others. */
const MIN_NAMED = 2;
const NAMED = 0.75;

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

/** Whether "1 and 3", "1-3" or "1 to 3" picks a number. */
function picksNumber(picked: string, number: number): boolean {
  const found = [...picked.matchAll(/([^\p{Nd}]*)(\p{Nd}+)/gu)].map(([, between = "", digits = ""]) => ({
    isRange: RANGE.test(between),
    at: numberOf(digits),
  }));
  return found.some(
    ({ at, isRange }, index) =>
      at === number || (isRange && number < at && number > (found[index - 1]?.at ?? number)),
  );
}

const RANGE = /[–-]|(?<!\p{L})(?:to|through|tot|bis|à|au|al?|ao?|até|hasta)(?!\p{L})/u;

const FIRST_ARABIC_DIGIT = 0x0660;

/** A number in the digits of Arabic or in ours. */
const numberOf = (digits: string): number =>
  Number(digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - FIRST_ARABIC_DIGIT)));
