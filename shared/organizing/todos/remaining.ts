import { type SpokenLanguage, spokenIn } from "@dreamcatcher/text/spoken";
import { type Candidate, RANK } from "../candidates/candidate.ts";
import { listsSteps, stepText } from "../language/feature-lists.ts";
import { isProse } from "../language/prose.ts";
import { remainingIn } from "../language/wishes.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";

/**
 * What the person says is left to do, in the languages whose rules are data: in a sentence ("Noch offen: der
 * Router"), or as a list under next steps.
 */
export function remainingOf(turn: Turn, at: number, { language }: ParsedConversation): Candidate[] {
  const spoken = spokenIn(language);
  if (!spoken) return [];
  return turn.asked.flatMap(({ blocks, message }) =>
    blocks
      .flatMap((block) => (block.pasted ? [] : remainingInBlock(block, spoken)))
      .map((left) => ({ ...left, message, done: false, rank: RANK.ask, turn: at })),
  );
}

function remainingInBlock(block: Passage, spoken: SpokenLanguage): { text: string; sentence: string }[] {
  if (block.kind === "item") {
    const isStep = block.depth === 1 && block.checked === null && !block.forbidden;
    const text = isStep && listsSteps(block, spoken) ? stepText(block) : null;
    return text ? [{ text, sentence: block.text }] : [];
  }
  if (block.kind !== "paragraph" || block.quoted) return [];
  return block.sentences.flatMap((sentence) =>
    isProse(sentence) ? remainingIn(sentence, spoken).map((text) => ({ text, sentence })) : [],
  );
}
