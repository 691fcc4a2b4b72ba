import { shorten, wordCount } from "@dreamcatcher/text/sentences";
import type { Answers, Moves } from "@dreamcatcher/text/spoken";
import { contentWords, stem } from "@dreamcatcher/text/words";
import { withoutFiller } from "../language/filler.ts";
import type { Turn } from "../parsed-conversation.ts";
import type { Settled } from "./decision.ts";

const MAX_NAME_WORDS = 12;
const MAX_REPLY_WORDS = 8;

/**
 * What a sentence of the person chooses of what the answer before it proposes, or null: an option by its
 * number or letter, what it recommends, one side of what it asks, or the thing that it asks for.
 */
export function chosenIn(
  sentence: string,
  isFirst: boolean,
  before: Turn | null,
  moves: Moves,
  answers: Answers,
): Settled | null {
  if (!before) return null;
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
    sideOf(sentence, before, moves, answers) ??
    (isFirst ? replyOf(sentence, before, moves) : null);
  if (!text) return null;
  const [, ...why] = sentence.replace(/[\s.!]+$/, "").split(moves.reason);
  const reason = why.join(", ").trim();
  return {
    text: shorten(text, MAX_NAME_WORDS),
    ...(reason && { reason }),
    changes: moves.changes.test(sentence),
  };
}

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

/** The reply to a question with two sides: all its words are the question's, and not all of those. */
function sideOf(
  sentence: string,
  { answered }: Turn,
  { either, refusal, pointing }: Moves,
  { choices }: Answers,
): string | null {
  const bare = withoutFiller(sentence).replace(/[\s.!]+$/, "");
  if (wordCount(bare) > MAX_REPLY_WORDS || /\d$/.test(bare) || refusal.test(bare) || pointing.test(bare))
    return null;
  const questions = (answered.at(-1)?.blocks ?? []).flatMap(({ sentences }) =>
    sentences.filter((each) => each.endsWith("?") && either.test(each) && choices.test(each)),
  );
  const asked = questions.flatMap((question) => contentWords(question).map(stem));
  if (asked.length === 0) return null;
  const words = contentWords(bare).map(stem);
  return words.length > 0 &&
    words.every((word) => asked.includes(word)) &&
    new Set(words).size < new Set(asked).size
    ? bare
    : null;
}

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
