import { isQuestion, shorten, wordCount } from "@dreamcatcher/text/sentences";
import type { Answers, Moves } from "@dreamcatcher/text/spoken";
import { contentWords, stem, stems, wordsOf } from "@dreamcatcher/text/words";
import { withoutFiller } from "../language/filler.ts";
import type { Turn } from "../parsed-conversation.ts";
import { spokenOf } from "../passages.ts";
import type { Settled } from "./decision.ts";

const MAX_NAME_WORDS = 12;
const MAX_REPLY_WORDS = 8;

/** Where a sentence stands. */
interface Reply {
  /** Whether it opens the reply. */
  isFirst: boolean;
  /** Whether the talk is about what is wrong: to name a cause chooses nothing. */
  isFault: boolean;
  before: Turn | null;
}

/**
 * What a sentence of the person chooses of what the answer before it proposes, or null: an option by its
 * number or letter, what it recommends, one side of what it or the person asks, the thing that it asks for,
 * or what was named before and is now given a reason.
 */
export function chosenIn(
  sentence: string,
  { isFirst, isFault, before }: Reply,
  moves: Moves,
  answers: Answers,
): Settled | null {
  if (!before) return null;
  const bare = sentence.replace(/[\s.!]+$/, "");
  const [clause = "", ...why] = bare.split(moves.reason);
  const choice = moves.chooses.exec(sentence)?.slice(1).find(Boolean)?.toLowerCase();
  const text =
    (choice
      ? optionOf(
          before,
          moves.ordinals.includes(choice) ? String(moves.ordinals.indexOf(choice) + 1) : choice,
        )
      : null) ??
    (moves.follows.test(sentence) ? recommendedIn(before, answers) : null) ??
    (moves.agrees.test(sentence) ? proposedIn(before, answers) : null) ??
    sideOf(clause, isFirst && !isFault, before, moves, answers) ??
    (isFirst ? replyOf(bare, before, moves) : null) ??
    (!isFault && GIVES_REASON.test(moves.reason.exec(bare)?.[0] ?? "")
      ? namedIn(clause, before, moves)
      : null);
  if (!text) return null;
  const reason = why.join(", ").trim();
  return {
    text: shorten(text, MAX_NAME_WORDS),
    ...(reason && { reason }),
    changes: moves.changes.test(sentence),
  };
}

/** "because" rather than a comma alone. */
const GIVES_REASON = /\p{L}/u;

/** "Option B: a table", "B) a table". */
const LABELLED = /^(?:\p{L}{5,9} )?([a-h]|\d{1,2})(?: \([^()]{1,30}\))?\s?[:.)–—-]\s*(\S.*)$/iu;

/** The name of an option: what its label leads, or the item of that number in the last list. */
function optionOf({ answered }: Turn, wanted: string): string | null {
  let numbered: string | null = null;
  let list = -1;
  let count = 0;
  for (const block of answered.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "heading" && block.kind !== "item" && block.kind !== "paragraph") continue;
    const name = block.kind === "item" ? (block.lead ?? block.text) : block.text;
    const [, own, thing] = LABELLED.exec(block.text) ?? [];
    if (thing && own?.toLowerCase() === wanted) return nameOf(thing);
    if (block.kind !== "item" || block.depth > 1 || !block.ordered) continue;
    count = block.list === list ? count + 1 : 1;
    list = block.list;
    if (String(count) === wanted) numbered = nameOf(name);
  }
  return numbered;
}

/** A name without what follows it in brackets or after its first sentence. */
const nameOf = (text: string): string =>
  text.replace(/\s*\([^()]*\)$|(?<=[\p{L})]{2})[.:;] .*$/u, "").replace(/[\s.:;,]+$/, "");

function recommendedIn({ answered }: Turn, { recommends }: Answers): string | null {
  for (const block of answered.toReversed().flatMap(({ blocks }) => blocks)) {
    if (block.kind === "code") continue;
    const [, thing] = recommends.exec(block.text) ?? [];
    if (thing) return thing;
  }
  return null;
}

/** What the last sentence of an answer asks to settle: "Should I use Postgres?" */
const proposedIn = ({ answered }: Turn, { proposes }: Answers): string | null =>
  proposes.exec(answered.at(-1)?.blocks.at(-1)?.sentences?.at(-1) ?? "")?.[1] ?? null;

/**
 * The reply to a question with two sides: all its words are the question's, and not all of those. It may be
 * the question of the person themselves.
 */
function sideOf(
  clause: string,
  answersOwn: boolean,
  { asked: own, answered }: Turn,
  { either, refusal, pointing, idle, tells }: Moves,
  { choices }: Answers,
): string | null {
  const bare = withoutFiller(clause).replace(idle, "");
  if (wordCount(bare) > MAX_REPLY_WORDS || /\d$/.test(bare) || refusal.test(bare) || pointing.test(bare))
    return null;
  const questions = [
    ...(answered.at(-1)?.blocks ?? []).flatMap(({ sentences }) =>
      sentences.filter((each) => isQuestion(each) && either.test(each) && choices.test(each)),
    ),
    ...(answersOwn && !tells.test(bare) ? own.flatMap((each) => spokenOf(each)) : []).flatMap(
      ({ sentences }) => sentences.filter((each) => isQuestion(each) && either.test(each)),
    ),
  ];
  if (questions.length === 0) return null;
  const wordsIn = NAME.test(bare) ? wordsOf : contentWords;
  const asked = questions.flatMap((question) => wordsIn(question).map(stem));
  const words = wordsIn(bare).map(stem);
  return words.length > 0 &&
    words.every((word) => asked.includes(word)) &&
    new Set(words).size < new Set(asked).size
    ? bare
    : null;
}

/** A single word, as which "Go" is a name. */
const NAME = /^\p{Lu}\p{L}*$/u;

/** The thing that opens a reply to a question what is to be: "two nights", "by date of birth". */
function replyOf(
  sentence: string,
  { answered }: Turn,
  { asksFor, refusal, pointing, tells, agrees }: Moves,
): string | null {
  const last = answered.at(-1)?.blocks.at(-1)?.sentences?.at(-1) ?? "";
  if (!asksFor.test(last)) return null;
  const bare = sentence.replace(/[\s.!]+$/, "");
  const isNamed = contentWords(bare).length > 0 && wordCount(bare) <= MAX_REPLY_WORDS;
  return isNamed && ![refusal, pointing, tells, agrees].some((pattern) => pattern.test(bare)) ? bare : null;
}

const MAX_READ = 4_000;

/** A thing without a verb, all of whose words stand in the turn before: "Vue" where an answer names Vue. */
function namedIn(
  clause: string,
  { asked, answered }: Turn,
  { opening, refusal, pointing, tells, idle }: Moves,
): string | null {
  const thing = withoutFiller(clause).replace(opening, "").replace(idle, "");
  if (wordCount(thing) > MAX_REPLY_WORDS || [refusal, pointing, tells].some((each) => each.test(thing)))
    return null;
  const words = contentWords(thing).map(stem);
  if (words.length === 0) return null;
  const named = stems([...asked, ...answered].map(({ text }) => text.slice(0, MAX_READ)).join("\n"));
  return words.every((word) => named.has(word)) ? thing : null;
}
