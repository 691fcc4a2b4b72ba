import { negates } from "@dreamcatcher/text/negation";
import { shorten, wordCount } from "@dreamcatcher/text/sentences";
import { answersIn, type Moves, movesIn } from "@dreamcatcher/text/spoken";
import { spokenOf, withoutFiller } from "../language/asks.ts";
import { isProse } from "../language/prose.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { chosenIn } from "./choices.ts";
import type { Decision, Settled } from "./decision.ts";
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
          if (sentence.length > MAX_SENTENCE || QUESTION.test(sentence) || found.length >= MAX_DECISIONS)
            continue;
          const chosen = chosenIn(sentence, before, moves, answers);
          const settled = chosen ? [chosen] : settledIn(sentence, before !== null, moves);
          for (const each of settled) found.push({ ...each, sentence, message: said.message });
        }
      }
    }
    if (turn.answered.length > 0) before = turn;
  }
  return standing(found, conversation);
}

const QUESTION = /[?？؟]$/;

/** What a sentence settles, as a whole or else in its clauses; `isReply` tells that an answer came before. */
function settledIn(sentence: string, isReply: boolean, moves: Moves): Settled[] {
  const changes = isReply && moves.changes.test(sentence);
  const patterns = [...moves.decides, ...(isReply ? moves.replies : []), ...(changes ? moves.replaces : [])];
  for (const said of changes ? [sentence, sentence.replace(moves.changes, "")] : [sentence]) {
    const settled = settledBy(said, patterns, moves, changes);
    if (settled) return [settled];
  }
  if (!isReply) return [];
  const clauses = sentence.split(CLAUSES);
  return clauses.length === 1
    ? []
    : clauses.flatMap((clause) => settledBy(clause, moves.replies, moves, changes) ?? []);
}

/** Between clauses that may each settle something: "no ads, and weekly is fine". */
const CLAUSES = /\s*(?:[,;:]|\.{3}|…)\s+|\s+(?:but|so|maar|dus)\s+/i;

/** What a clause settles, with its reason. */
function settledBy(said: string, patterns: RegExp[], moves: Moves, changes: boolean): Settled | null {
  const bare = withoutFiller(said).replace(/[\s.!]+$/, "");
  const [clause = "", ...why] = bare.split(moves.reason);
  const text = thingIn(clause, patterns, moves);
  const reason = why.join(" ").trim();
  return text ? { text, ...(isProse(reason) && { reason }), changes } : null;
}

/** The thing that the first expression that fits captures; null where it only points at something. */
function thingIn(clause: string, patterns: RegExp[], { pointing, idle }: Moves): string | null {
  for (const pattern of patterns) {
    const text = pattern.exec(clause)?.[1];
    const thing = text && !pointing.test(text) ? text.replace(idle, "").trim() : "";
    if (isNamed(thing) && !pointing.test(thing)) return shorten(thing, MAX_WORDS);
  }
  return null;
}

/** Whether something is named, with all that it denies, rather than code or a part of a quotation. */
const isNamed = (text: string): boolean =>
  /^[^"“”()[\]{}<>=]*\p{L}[^"“”()[\]{}<>]*$/u.test(text) && (wordCount(text) <= MAX_WORDS || !negates(text));
