import type { DreamKind } from "@dreamcatcher/contracts/dream";
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
const MAX_WORDS = 18;
/** So many sentences of a reply may choose of what the answer proposes. */
const MAX_CHOOSING = 8;

/** What the person settles, in their words, with their reason; a later word replaces what it changes. */
export function decisionsOf(conversation: ParsedConversation, kind: DreamKind): Decision[] {
  const { turns, language } = conversation;
  const moves = movesIn(language);
  const answers = answersIn(language);
  const found: Decision[] = [];
  let before: Turn | null = null;
  for (const turn of turns) {
    const patterns = patternsOf(moves, kind, before !== null);
    for (const asked of turn.asked) {
      const { message } = asked;
      for (const block of spokenOf(asked)) {
        if (block.kind !== "paragraph" || block.quoted || block.pasted) continue;
        for (const [at, sentence] of block.sentences.entries()) {
          if (sentence.length > MAX_SENTENCE || found.length >= MAX_DECISIONS) continue;
          const isQuestion = QUESTION.test(sentence);
          const said = isQuestion ? (OPENING.exec(sentence)?.[0] ?? "") : sentence;
          const chosen = at < MAX_CHOOSING && said ? chosenIn(said, at === 0, before, moves, answers) : null;
          const settled = chosen ? [chosen] : isQuestion ? [] : settledIn(sentence, patterns, moves);
          for (const each of settled) found.push({ ...each, sentence, message });
        }
      }
    }
    if (turn.answered.length > 0) before = turn;
  }
  return standing(found, conversation);
}

const QUESTION = /[?？؟]$/;

/** "A, but can we skip Madrid?" chooses before it asks. */
const OPENING = /^[^,?]{1,30}(?=,\s)/;

/** What settles something: in a whole sentence, and in a clause of one. */
interface Patterns {
  whole: RegExp[];
  clause: RegExp[];
}

/** Before an answer people also tell what is wrong or ask; limits are set to what is imagined. */
function patternsOf({ decides, limits, rules, replies }: Moves, kind: DreamKind, isReply: boolean): Patterns {
  if (isReply)
    return { whole: [...decides, ...limits, ...rules, ...replies], clause: [...limits, ...replies] };
  const wishes = kind === "idea" ? limits : [];
  return { whole: [...decides, ...rules, ...wishes], clause: rules };
}

/** What a sentence settles, as a whole or else in its clauses. */
function settledIn(sentence: string, { whole, clause }: Patterns, moves: Moves): Settled[] {
  const opened = sentence.replace(moves.changes, "");
  const isChange = opened !== sentence;
  const [first] = [opened, sentence].flatMap((said) => settledBy(said, whole, moves, isChange));
  if (first) return [first];
  const clauses = sentence.split(CLAUSES);
  return clauses.length === 1 ? [] : clauses.flatMap((said) => settledBy(said, clause, moves));
}

/** Between clauses that may each settle something: "no ads, and weekly is fine". */
const CLAUSES = /\s*(?:[,;:]|\.{3}|…)\s+|\s+(?:but|so|maar|dus)\s+/i;

/** What a clause settles, with its reason. */
function settledBy(said: string, patterns: RegExp[], moves: Moves, isOpened = false): Settled[] {
  const bare = withoutFiller(said).replace(/[\s.!]+$/, "");
  const [clause = "", ...why] = bare.split(moves.reason);
  const changed = clause.replace(moves.changes, "");
  const changes = isOpened || changed !== clause;
  const text =
    thingIn(changed, changes ? [...patterns, ...moves.replaces] : patterns, moves) ??
    thingIn(clause, patterns, moves);
  const [instead = ""] = moves.insteadOf.exec(clause) ?? [];
  const reason = why.join(", ").trim();
  return text
    ? [{ text: text.endsWith(instead) ? text : text + instead, ...(isProse(reason) && { reason }), changes }]
    : [];
}

/** What the first expression that fits captures, as one text; null where it only points at something. */
function thingIn(clause: string, patterns: RegExp[], { pointing, idle }: Moves): string | null {
  for (const pattern of patterns) {
    const text = pattern.exec(clause)?.slice(1).filter(Boolean).join(" ");
    const thing = text && !pointing.test(text) ? text.replace(idle, "").trim() : "";
    if (isNamed(thing) && !pointing.test(thing)) return shorten(thing, MAX_WORDS);
  }
  return null;
}

/** Whether something is named, with all that it denies, rather than code or a part of a quotation. */
const isNamed = (text: string): boolean =>
  /^[^"“”()[\]{}<>=]*\p{L}[^"“”()[\]{}<>]*$/u.test(text) && (wordCount(text) <= MAX_WORDS || !negates(text));
