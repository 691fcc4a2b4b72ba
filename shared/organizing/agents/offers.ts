import { RANK } from "../candidates/candidate.ts";
import type { Turn } from "../parsed-conversation.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { stepOf } from "./steps.ts";

/** "Would you like me to add a test for it, or is this enough?" offers to add a test. */
const OFFER =
  /^(?:(?:would|do) you (?:like|want) me to|want me to|should i|shall i|if you(?:['’]d)? (?:like|want|prefer),? i can|i can(?: also)?) (?:also |now |first |then |go ahead and |just )*(.+)$/i;
const ALTERNATIVE = /,? or (?:should|would|do|is|are|shall|move|leave|keep|just|a|the)\b.*$/i;
const AGREES =
  /^(?:yes|yep|yeah|yup|y|sure|ok(?:ay)?|please|do (?:it|that)|go (?:ahead|for it)|sounds good|great|perfect|good idea)\b/i;
const CLOSING_BLOCKS = 3;

/** What an agent offers to do at the end of a turn. */
export function offersIn({ answered }: Turn, turn: number): Proposal[] {
  const last = answered.at(-1);
  return (last?.blocks.slice(-CLOSING_BLOCKS) ?? []).flatMap((block) =>
    block.kind !== "paragraph" || block.quoted
      ? []
      : block.sentences.flatMap((sentence) => {
          const [, offered = ""] = OFFER.exec(sentence) ?? [];
          const text = stepOf(offered.replace(/[?!.]+$/, "").replace(ALTERNATIVE, ""));
          return text
            ? [{ text, sentence, message: last?.message ?? -1, done: false, rank: RANK.plan, turn }]
            : [];
        }),
  );
}

/** "Yes, but" carries on with something else. */
const BUT = /^\S+[\s,]+(?:but|except|instead)\b/i;

/** Whether the person agrees to what the agent offers. */
export const agrees = (said: string): boolean => AGREES.test(said) && !BUT.test(said);
