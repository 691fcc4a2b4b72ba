import { shorten, wordCount } from "@dreamcatcher/text/sentences";
import { type Language, stems } from "@dreamcatcher/text/words";
import { clausesOf } from "../language/clauses.ts";
import { isProse } from "../language/prose.ts";
import type { ParsedConversation, Turn, Utterance } from "../parsed-conversation.ts";
import { spokenOf } from "../passages.ts";
import type { Topics } from "../topics.ts";
import { isGeneric } from "./generic.ts";
import { type Subject, subjectOf } from "./subjects.ts";

const MAX_LEADING_TOPICS = 15;
const MAX_SCORED_WORDS = 9;

/**
 * The subject of a wish that covers most of the leading topics; an earlier one counts more, and one of the
 * first turn most, since later ones are steps on the way. Empty where there is none.
 */
export function bestSubject(turns: Turn[], { language }: ParsedConversation, topics: Topics): string {
  const leading = leadingStems(topics);
  const [opening] = turns.slice(0, 1).flatMap(({ asked }) => asked.flatMap(proseOf));
  const first = opening === undefined ? null : subjectOf(opening, language);
  const scoreOf = ({ text: whole, quality }: Subject, at: number, turn: number): number => {
    // A longer phrase is not more to the point.
    const text = shorten(whole, MAX_SCORED_WORDS);
    const own = [...stems(text, language)];
    // What is asked for outright at first is wanted, whatever the rest speaks of.
    if (!own.some((stem) => leading.has(stem)))
      return turn === 0 && (quality > 1 || whole === first?.text) ? quality / 100 / (1 + at) : 0;
    const sum = own.reduce((total, stem) => total + Math.log2(1 + (topics.weights.get(stem) ?? 0)), 0);
    return (sum / Math.max(4, wordCount(text)) ** 0.5) * quality * (1 + 3 / (1 + at)) * (1 + 3 / (1 + turn));
  };
  return turns
    .flatMap(({ asked }, turn) =>
      asked.flatMap((message) => subjectsOf(message, language)).map((subject) => ({ subject, turn })),
    )
    .map(({ subject, turn }, at) => ({ text: subject.name, score: scoreOf(subject, at, turn) }))
    .reduce((best, each) => (each.score > best.score ? each : best), { text: "", score: 0 }).text;
}

const subjectsOf = (message: Utterance, language: Language): Subject[] =>
  proseOf(message)
    .flatMap(clausesOf)
    .flatMap((clause) => subjectOf(clause, language) ?? []);

/** The sentences of a message in the person's own words, without a mere greeting. */
export const proseOf = (message: Utterance): string[] =>
  spokenOf(message).flatMap((block) =>
    block.pasted ? [] : block.sentences.filter((each) => isProse(each) && !isGeneric(each)),
  );

/** The weightiest topics. */
export const leadingStems = ({ leading }: Topics): Set<string> =>
  new Set(leading.slice(0, MAX_LEADING_TOPICS));
