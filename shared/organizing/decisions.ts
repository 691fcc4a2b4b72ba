import { movesIn } from "@dreamcatcher/text/spoken";
import type { Said } from "./evidence.ts";
import { spokenOf, withoutFiller } from "./language/asks.ts";
import type { ParsedConversation } from "./parsed-conversation.ts";

export interface Decision extends Said {
  text: string;
  reason?: string;
}

const MAX_DECISIONS = 20;
const MAX_SENTENCE = 300;

/** What the person settles, in their words, with the reason they give. */
export function decisionsOf({ turns, language }: ParsedConversation): Decision[] {
  const { decides, reason } = movesIn(language);
  const found: Decision[] = [];
  for (const said of turns.flatMap(({ asked }) => asked)) {
    for (const block of spokenOf(said)) {
      if (block.kind !== "paragraph" || block.quoted || block.pasted) continue;
      for (const sentence of block.sentences) {
        if (sentence.length > MAX_SENTENCE || found.length >= MAX_DECISIONS) continue;
        const [clause = "", why] = withoutFiller(sentence).split(reason, 2);
        const [, text] = decides.map((pattern) => pattern.exec(clause)).find((match) => match) ?? [];
        if (text) found.push({ text, ...(why && { reason: why }), sentence, message: said.message });
      }
    }
  }
  return found;
}
