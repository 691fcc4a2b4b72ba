import type { DreamKind } from "@dreamcatcher/contracts/dream";
import { isQuestion } from "@dreamcatcher/text/sentences";
import { kindsIn } from "@dreamcatcher/text/spoken";
import { languageOf, wordsOf } from "@dreamcatcher/text/words";
import type { Feature } from "./features/feature.ts";
import type { Ask } from "./language/ask.ts";
import type { ParsedConversation, Utterance } from "./parsed-conversation.ts";
import { type Passage, spokenOf } from "./passages.ts";

export interface Kind {
  kind: DreamKind;
  /** From 0 to 1. */
  confidence: number;
}

/** What a kind is read from. */
interface Read {
  conversation: ParsedConversation;
  asks: Ask[][];
  features: readonly Feature[];
}

/** So many sentences of the person tell what a conversation is about. */
const MAX_SENTENCES = 16;
/** What is longer is data. */
const MAX_LENGTH = 1_000;
/** So many turns tell by their answers what was asked for. */
const MAX_ANSWERS = 2;
/** So many blocks of an answer tell what it is about. */
const MAX_OPENING = 6;
/** What is shorter is a quotation. */
const MIN_TEXT_WORDS = 20;
/** More of one sign says no more. */
const MAX_SIGN = 4;
/** What the person wants to undertake outweighs what they ask about it. */
const UNDERTAKEN = 3.5;

/**
 * What a dream is: a fault to mend, a text to write, a thing to make, how something is done, or a question.
 * It is surer where one kind has more signs than the next.
 */
export function kindOf(read: Read): Kind {
  const [[kind, most], [, next]] = (Object.entries(signsIn(read)) as [DreamKind, number][]).sort(
    ([, a], [, b]) => b - a,
  ) as [[DreamKind, number], [DreamKind, number]];
  return { kind, confidence: Math.round(100 * Math.min(0.95, 0.4 + 0.12 * (most - next))) / 100 };
}

/** How much speaks for each kind. */
function signsIn({ conversation, asks, features }: Read): Record<DreamKind, number> {
  const { turns, agentic } = conversation;
  const first = turns.find(({ asked }) => asked.length > 0)?.asked ?? [];
  const { fails, writes, wonders, creates, undertakes, causes } = kindsIn(
    languageOf(first.map(({ text }) => text).join("\n")),
  );
  const sentences = sentencesIn(first);
  const count = (pattern: RegExp): number =>
    Math.min(MAX_SIGN, 2 * sentences.filter((sentence) => pattern.test(sentence)).length);
  const later = turns.slice(1).flatMap(({ asked }) => sentencesIn(asked.slice(0, 1)).slice(0, 1));
  const goesOn = (pattern: RegExp): number =>
    Math.min(1, later.filter((sentence) => pattern.test(sentence)).length / 2);
  const isOther = (sentence: string): boolean =>
    [fails, writes, wonders].some((pattern) => pattern.test(sentence));
  const undertaken = sentences.some((sentence) => undertakes.test(sentence) && !isOther(sentence));
  const questions = sentences.filter(isQuestion).length;
  const requests = asks.flat().filter(({ kind }) => kind === "asked").length;
  const answers = turns.slice(0, MAX_ANSWERS).flatMap(({ answered }) => answered);
  const hasCode = turns.some(({ answered, files }) => files.length > 0 || answered.some(holdsCode));
  return {
    fix:
      count(fails) * (count(writes) > 0 ? 0.5 : 1) +
      (first.some((said) => holdsFailure(said, fails)) ? 2 : 0) +
      (answers.some((answer) => tellsCauses(answer, causes)) ? 2 : 0),
    writing: count(writes) * (hasCode ? 0.5 : 1) + (!hasCode && answers.some(handsOverText) ? 2 : 0),
    how_to: count(wonders) * 1.5 + goesOn(wonders),
    question: Math.min(1.5, questions) + (requests > 0 ? 0.5 : 1),
    idea:
      count(creates) * 0.8 +
      goesOn(creates) +
      (undertaken ? UNDERTAKEN : 0) +
      Math.min(2, features.length / 2) +
      Math.min(1, requests / 3) +
      (agentic ? 1.5 : 0) +
      (hasCode ? 0.5 : 0),
  };
}

/** What messages say in their own words, at most 16 sentences. */
const sentencesIn = (messages: Utterance[]): string[] =>
  messages
    .flatMap(spokenOf)
    .filter((block) => block.kind !== "code" && !block.pasted)
    .flatMap(({ sentences }) => sentences.filter(({ length }) => length <= MAX_LENGTH))
    .slice(0, MAX_SENTENCES);

const holdsCode = ({ blocks }: Utterance): boolean => blocks.some(({ kind }) => kind === "code");

/** Whether a heading or an opening of an answer speaks of the causes of a fault. */
const tellsCauses = ({ blocks }: Utterance, causes: RegExp): boolean =>
  blocks
    .slice(0, MAX_OPENING)
    .some(
      (block) =>
        (block.kind === "heading" || block.kind === "paragraph") &&
        causes.test(block.text.slice(0, MAX_LENGTH)),
    );

/** Whether an answer quotes the text that it was asked for: people may ask for one without a verb. */
const handsOverText = ({ blocks }: Utterance): boolean =>
  blocks.reduce(
    (sum, block) => sum + (block.kind === "paragraph" && block.quoted ? wordsOf(block.text).length : 0),
    0,
  ) >= MIN_TEXT_WORDS;

/** Whether a message has the output of something that fails. */
const holdsFailure = ({ blocks }: Utterance, fails: RegExp): boolean =>
  blocks.some((block) => fails.test(outputIn(block).slice(0, MAX_OUTPUT)));

const outputIn = (block: Passage): string =>
  block.kind === "code" ? block.code : block.pasted ? block.text : "";

const MAX_OUTPUT = 2_000;
