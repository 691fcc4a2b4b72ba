import type { Item } from "@dreamcatcher/text/markdown";
import { capitalized, shorten, wordCount } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { spokenIn } from "@dreamcatcher/text/words";
import { listsSteps } from "../language/feature-lists.ts";
import { isCount } from "../language/phrases.ts";
import { isProse } from "../language/prose.ts";
import { remainingIn } from "../language/wishes.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";
import { type Candidate, RANK } from "./todo.ts";

const MAX_WORDS = 14;

/**
 * What is left to do, in the languages whose rules are data: as a sentence says ("Noch offen: der Router"),
 * or as a list under next steps.
 */
export function remainingOf(turn: Turn, at: number, { language, agentic }: ParsedConversation): Candidate[] {
  const spoken = spokenIn(language);
  if (!spoken) return [];
  return [...turn.asked, ...turn.answered].flatMap(({ role, blocks, message }) =>
    blocks
      .flatMap((block) =>
        block.pasted || (agentic && role !== "user") ? [] : remainingInBlock(block, spoken),
      )
      .map((left) => ({
        ...left,
        message,
        done: false,
        rank: role === "user" ? RANK.ask : RANK.plan,
        turn: at,
      })),
  );
}

const nameOf = ({ lead, text }: Item): string => (lead === null || isCount(lead) ? text : lead);

/** What is left, with the sentence that says so. */
interface Left {
  text: string;
  sentence: string;
}

function remainingInBlock(block: Passage, spoken: SpokenLanguage): Left[] {
  if (block.kind === "item") {
    const isStep = block.depth === 1 && block.checked === null && !block.forbidden;
    if (!isStep || !listsSteps(block, spoken) || wordCount(block.text) < 2) return [];
    const text = capitalized(shorten(nameOf(block), MAX_WORDS)).replace(/[.。]$/, "");
    return [{ text, sentence: block.text }];
  }
  if (block.kind !== "paragraph" || block.quoted) return [];
  return block.sentences.flatMap((sentence) =>
    isProse(sentence) ? remainingIn(sentence, spoken).map((text) => ({ text, sentence })) : [],
  );
}
