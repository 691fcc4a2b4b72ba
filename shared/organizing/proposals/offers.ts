import { capitalized } from "@dreamcatcher/text/sentences";
import { movesIn, spokenIn } from "@dreamcatcher/text/spoken";
import { RANK } from "../candidates/candidate.ts";
import { adviceOf } from "../language/advice.ts";
import { phraseOf } from "../language/wishes.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import type { Proposal } from "./proposal.ts";

/** What a turn's last answer offers to do next: "Would you like me to draw the plan?". */
export function offersOf(turn: Turn, at: number, { language }: ParsedConversation): Proposal[] {
  const last = turn.answered.at(-1);
  if (!last) return [];
  const { offers } = movesIn(language);
  const spoken = spokenIn(language);
  return last.blocks.slice(-MAX_BLOCKS).flatMap((block) => {
    if (block.kind !== "paragraph" || block.quoted) return [];
    return block.sentences.slice(-MAX_SENTENCES).flatMap((sentence) => {
      const [, work] = offers.exec(sentence) ?? [];
      const text = work ? (spoken ? capitalized(phraseOf(work, spoken)) : adviceOf(work)) : null;
      return text
        ? [{ text, sentence, message: last.message, done: false, rank: RANK.plan, turn: at, isOffer: true }]
        : [];
    });
  });
}

/** Where answers make offers: at their end. */
const MAX_BLOCKS = 2;
const MAX_SENTENCES = 3;
