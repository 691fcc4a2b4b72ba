import { negates } from "@dreamcatcher/text/negation";
import { shorten, wordCount } from "@dreamcatcher/text/sentences";
import { answersIn, type Moves, movesIn } from "@dreamcatcher/text/spoken";
import { spokenOf, withoutFiller } from "../language/asks.ts";
import { isProse } from "../language/prose.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { chosenIn } from "./choices.ts";
import type { Decision } from "./decision.ts";
import { standing } from "./standing.ts";

const MAX_DECISIONS = 20;
const MAX_SENTENCE = 300;
const MAX_WORDS = 14;

/** What the person settles, in their words, with the reason they give; a later word replaces what it changes. */
export function decisionsOf(conversation: ParsedConversation): Decision[] {
  const { turns, language } = conversation;
  const moves = movesIn(language);
  const answers = answersIn(language);
  const found: Decision[] = [];
  let before: Turn | null = null;
  for (const turn of turns) {
    for (const said of turn.asked) {
      for (const block of spokenOf(said)) {
        if (block.kind !== "paragraph" || block.quoted || block.pasted) continue;
        for (const sentence of block.sentences) {
          if (sentence.length > MAX_SENTENCE || /[?？]$/.test(sentence) || found.length >= MAX_DECISIONS)
            continue;
          const settled =
            chosenIn(sentence, before, moves, answers) ?? settledIn(sentence, before !== null, moves);
          if (settled) found.push({ ...settled, sentence, message: said.message });
        }
      }
    }
    if (turn.answered.length > 0) before = turn;
  }
  return standing(found, conversation);
}

type Settled = Pick<Decision, "text" | "reason" | "changes">;

/** What a sentence settles by itself, or null; `isReply` tells that an answer came before. */
function settledIn(sentence: string, isReply: boolean, moves: Moves): Settled | null {
  const changes = isReply && moves.changes.test(sentence);
  const patterns = [...moves.decides, ...(isReply ? moves.replies : []), ...(changes ? moves.replaces : [])];
  for (const said of changes ? [sentence, sentence.replace(moves.changes, "")] : [sentence]) {
    const [clause = "", ...why] = withoutFiller(said).replace(/[\s.!]+$/, "").split(moves.reason);
    for (const pattern of patterns) {
      const text = pattern.exec(clause)?.[1];
      const thing = text && !moves.pointing.test(text) ? text.replace(moves.idle, "").trim() : "";
      if (!isNamed(thing) || moves.pointing.test(thing)) continue;
      const reason = why.join(" ").trim();
      return { text: shorten(thing, MAX_WORDS), ...(isProse(reason) && { reason }), changes };
    }
  }
  return null;
}

/** Whether something is named rather than told in a whole sentence. */
const isNamed = (text: string): boolean =>
  /\p{L}/u.test(text) && (wordCount(text) <= MAX_WORDS || !negates(text));
