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
/** So many sentences of a reply may choose of what the answer proposes. */
const MAX_CHOOSING = 8;

/** What the person settles, in their words, with their reason; a later word replaces what it changes. */
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
        for (const [at, sentence] of block.sentences.entries()) {
          if (sentence.length > MAX_SENTENCE || QUESTION.test(sentence) || found.length >= MAX_DECISIONS)
            continue;
          const chosen = at < MAX_CHOOSING ? chosenIn(sentence, before, moves, answers) : null;
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
  if (!isReply) return settledBy(sentence, moves.decides, moves);
  const opened = sentence.replace(moves.changes, "");
  const isChange = opened !== sentence;
  const patterns = [...moves.decides, ...moves.replies];
  const whole = (isChange ? [opened, sentence] : [sentence])
    .flatMap((said) => settledBy(said, patterns, moves, isChange))
    .slice(0, 1);
  if (whole.length > 0) return whole;
  const clauses = sentence.split(CLAUSES);
  return clauses.length === 1 ? [] : clauses.flatMap((clause) => settledBy(clause, moves.replies, moves));
}

/** Between clauses that may each settle something: "no ads, and weekly is fine". */
const CLAUSES = /\s*(?:[,;:]|\.{3}|…)\s+|[，；、،]\s*|\s+(?:but|so|maar|dus|aber|mais|pero|mas|però)\s+/i;

/** What a clause settles, with its reason. */
function settledBy(said: string, patterns: RegExp[], moves: Moves, isOpened = false): Settled[] {
  const bare = withoutFiller(said)
    .replace(moves.opening, "")
    .replace(/[\s.!]+$/, "");
  const [clause = "", ...why] = bare.split(moves.reason);
  const changed = clause.replace(moves.changes, "");
  const changes = isOpened || changed !== clause;
  const text =
    thingIn(changed, changes ? [...patterns, ...moves.replaces] : patterns, moves) ??
    (changed === clause ? null : thingIn(clause, patterns, moves));
  const reason = why.join(", ").trim();
  return text ? [{ text, ...(isProse(reason) && { reason }), changes }] : [];
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
