import type { DreamKind } from "@dreamcatcher/contracts/dream";
import { negates } from "@dreamcatcher/text/negation";
import { isQuestion, shorten, wordCount } from "@dreamcatcher/text/sentences";
import { type Answers, answersIn, type Moves, movesIn } from "@dreamcatcher/text/spoken";
import { type Language, likeness, stems } from "@dreamcatcher/text/words";
import { withoutFiller } from "../language/filler.ts";
import { isProse } from "../language/prose.ts";
import { SENTENCE_END } from "../language/sentence-end.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { spokenOf } from "../passages.ts";
import { chosenIn } from "./choices.ts";
import type { Decision, Settled } from "./decision.ts";
import { standing } from "./standing.ts";

const MAX_DECISIONS = 20;
const MAX_SENTENCE = 300;
const MAX_WORDS = 18;
/** So many sentences of a paragraph, and of a whole turn, may choose of what the answer proposes. */
const MAX_CHOOSING = 8;
const MAX_CHOOSING_OF_TURN = 50;

/**
 * What the person settles, in their words or as an answer notes it, with their reason; a later word replaces
 * what it changes.
 */
export function decisionsOf(conversation: ParsedConversation, kind: DreamKind): Decision[] {
  const { turns, language } = conversation;
  const moves = movesIn(language);
  const answers = answersIn(language);
  const found: Decision[] = [];
  let before: Turn | null = null;
  for (const [at, turn] of turns.entries()) {
    const known = found.length;
    const patterns = patternsOf(moves, kind, before !== null);
    let left = MAX_CHOOSING_OF_TURN;
    for (const asked of turn.asked) {
      const { message } = asked;
      for (const block of spokenOf(asked)) {
        if (block.kind !== "paragraph" || block.quoted || block.pasted) continue;
        for (const [place, sentence] of block.sentences.entries()) {
          if (sentence.length > MAX_SENTENCE || found.length >= MAX_DECISIONS) continue;
          const choose = (said: string): Settled | null =>
            place < MAX_CHOOSING && left-- > 0
              ? chosenIn(said, { isFirst: place === 0, isFault: kind === "fix", before }, moves, answers)
              : null;
          const noted = notedIn(sentence, answers);
          for (const each of noted ? [noted] : decidedIn(sentence, choose, patterns, moves))
            found.push({ ...each, sentence, message });
        }
      }
    }
    if (found.length < MAX_DECISIONS && !rejects(turns[at + 1], moves))
      found.push(...notedBy(turn, found.slice(known), answers, language));
    if (turn.answered.length > 0) before = turn;
  }
  return standing(found, conversation);
}

/** What a sentence notes as decided: "Decided: the small hall". */
function notedIn(sentence: string, { labels: { decided } }: Answers): Settled | null {
  const label = decided.trim();
  if (!label || sentence.slice(0, label.length).toLowerCase() !== label.toLowerCase()) return null;
  const text = shorten(sentence.slice(label.length).trim(), MAX_WORDS).replace(/[\s.!]+$/, "");
  return isNamed(text) && !isQuestion(sentence) ? { text, changes: false } : null;
}

/** What the answers of a turn note as decided, and the person has not said so themselves. */
function notedBy(
  { answered }: Turn,
  own: readonly Decision[],
  answers: Answers,
  language: Language,
): Decision[] {
  return answered.flatMap(({ blocks, message }) =>
    blocks.flatMap((block) =>
      (block.kind === "paragraph" && !block.quoted ? block.sentences : []).flatMap((sentence) => {
        const noted = sentence.length <= MAX_SENTENCE ? notedIn(sentence, answers) : null;
        const words = stems(noted?.text ?? "", language);
        const isKnown = own.some(({ text }) => likeness(stems(text, language), words) >= ALIKE);
        return noted && !isKnown ? [{ ...noted, sentence, message }] : [];
      }),
    ),
  );
}

const ALIKE = 0.5;

/** Whether a turn opens with the person turning down what the answer before says. */
const rejects = (turn: Turn | undefined, moves: Moves): boolean =>
  moves.rejects.test(turn?.asked[0]?.blocks[0]?.sentences?.[0] ?? "");

/** "A, but can we skip Madrid?" chooses before it asks. */
const OPENING = /^[^,?]{1,30}(?=,\s)/;

/** What settles something: in a whole sentence, and in a clause of one. */
interface Patterns {
  whole: RegExp[];
  clause: RegExp[];
}

/** Before an answer "no water" may tell what is wrong: limits are set to what is imagined or looked for. */
function patternsOf({ decides, limits, rules, replies }: Moves, kind: DreamKind, isReply: boolean): Patterns {
  if (isReply)
    return { whole: [...decides, ...limits, ...rules, ...replies], clause: [...limits, ...replies] };
  const wishes = kind === "idea" || kind === "question" ? limits : [];
  return { whole: [...decides, ...rules, ...wishes], clause: rules };
}

/** What a sentence chooses or settles; one that asks may choose before it does. */
function decidedIn(
  sentence: string,
  choose: (said: string) => Settled | null,
  patterns: Patterns,
  moves: Moves,
): Settled[] {
  if (isQuestion(sentence)) {
    const [opening] = OPENING.exec(sentence) ?? [];
    return opening ? [choose(opening)].filter((each) => each !== null) : [];
  }
  const found: Settled[] = [];
  for (const part of sentence.split(SEMICOLON)) {
    const [, why, said = part] = moves.because.exec(part) ?? [];
    const chosen = choose(said);
    const settled = chosen ? [chosen] : settledIn(said, patterns, moves);
    const more = settled.length > 0 || found.length === 0 ? [] : settledBy(said, moves.furthers, moves);
    for (const each of [...settled, ...more])
      found.push(...withFurther(why ? { reason: why, ...each } : each, patterns, moves));
  }
  return found;
}

const SEMICOLON = /\s*;\s+/;

/** Where a reason may end and something else be settled: "it is cheap, but backups go to the cloud". */
const FURTHER = /,?\s+(?:and|but|en|maar|und|aber|et|mais|y|pero|e|ma|mas)\s+/giu;

/** A decision, with what its reason goes on to settle. */
function withFurther(settled: Settled, patterns: Patterns, moves: Moves): Settled[] {
  const { reason = "" } = settled;
  for (const { index, 0: and } of reason.matchAll(FURTHER)) {
    const [further] = settledBy(
      reason.slice(index + and.length),
      [...patterns.clause, ...moves.furthers],
      moves,
    );
    if (further) return [{ ...settled, reason: reason.slice(0, index) }, further];
  }
  return [settled];
}

/** What a sentence settles, as a whole or else in its clauses. */
function settledIn(sentence: string, { whole, clause }: Patterns, moves: Moves): Settled[] {
  const opened = sentence.replace(moves.changes, "");
  const isChange = opened !== sentence;
  const [first] = (isChange ? [opened, sentence] : [sentence]).flatMap((said) =>
    settledBy(said, whole, moves, isChange, sentence),
  );
  if (first) return [first];
  const parts = sentence.split(CONJUNCTIONS);
  return parts.flatMap((part) => {
    const settled = part === sentence ? [] : settledBy(part, clause, moves);
    return settled.length > 0
      ? settled
      : part.split(CLAUSES).flatMap((said) => (said === part ? [] : settledBy(said, clause, moves)));
  });
}

/** Between parts of a sentence that each settle something of their own. */
const CONJUNCTIONS = /,?\s+(?:but|so|maar|dus|aber|mais|pero|mas|però)\s+/i;
/** Between clauses that may each settle something: "no ads, and weekly is fine". */
const CLAUSES = /\s*(?:[,;:]|\.{3}|…)\s+|[，；、،]\s*/;

/** What a clause of a sentence settles, with its reason and with what it is chosen instead of. */
function settledBy(
  said: string,
  patterns: RegExp[],
  moves: Moves,
  isOpened = false,
  sentence = said,
): Settled[] {
  const bare = withoutFiller(said).replace(moves.opening, "").replace(SENTENCE_END, "");
  const [clause = "", ...why] = bare.split(moves.reason);
  const changed = clause.replace(moves.changes, "");
  const changes = isOpened || changed !== clause;
  const text =
    thingIn(changed, changes ? [...patterns, ...moves.replaces] : patterns, moves) ??
    (changed === clause ? null : thingIn(clause, patterns, moves));
  if (!text) return [];
  const [instead = ""] =
    moves.insteadOf.exec(sentence.replace(/[\s.!]+$/, "").split(moves.reason, 1)[0] ?? "") ?? [];
  const reason = why.join(", ").trim();
  return [
    { text: text.endsWith(instead) ? text : text + instead, ...(isProse(reason) && { reason }), changes },
  ];
}

/** What the first expression that fits captures, as one text; null where it only points at something. */
function thingIn(clause: string, patterns: RegExp[], { pointing, idle }: Moves): string | null {
  for (const pattern of patterns) {
    const text = pattern.exec(clause)?.slice(1).filter(Boolean).join(" ");
    if (!text || pointing.test(text)) continue;
    const thing = text.replace(idle, "").trim();
    if (isNamed(thing) && !CONJUNCTIONS.test(thing) && !pointing.test(thing))
      return shorten(thing, MAX_WORDS);
  }
  return null;
}

/** Whether something is named, with all that it denies, rather than code or a part of a quotation. */
const isNamed = (text: string): boolean =>
  /^[^"“”()[\]{}<>=]*\p{L}[^"“”()[\]{}<>]*$/u.test(text) && (wordCount(text) <= MAX_WORDS || !negates(text));
