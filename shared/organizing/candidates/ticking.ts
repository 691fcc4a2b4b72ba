import { negates } from "@dreamcatcher/text/negation";
import { isQuestion } from "@dreamcatcher/text/sentences";
import { type Moves, movesIn } from "@dreamcatcher/text/spoken";
import { imperativeOf } from "@dreamcatcher/text/verbs";
import { type Language, likeness, stem, stems } from "@dreamcatcher/text/words";
import type { ParsedConversation } from "../parsed-conversation.ts";
import { type Candidate, RANK } from "./candidate.ts";

const MAX_REPORTS = 200;
const MAX_REPORT = 300;
const MAX_RECENT = 400;
const MAX_LIST = 40;
/** How many turns a report comes after the todo it ticks off, at most. */
const MAX_TURNS_BACK = 12;

/** Ticks off the steps that the person later reports as done, with those before them in the same list. */
export function ticked<Item extends Candidate>(found: Item[], conversation: ParsedConversation): Item[] {
  for (const { sentence, at } of reportsIn(conversation)) {
    const reported = stems(sentence);
    const recent = found
      // "Do not paint the hull" is not done by painting it.
      .filter(
        (each) =>
          each.rank >= RANK.plan && each.turn < at && each.turn >= at - MAX_TURNS_BACK && !negates(each.text),
      )
      .slice(-MAX_RECENT);
    for (const each of found)
      if (
        each.rank === RANK.ask &&
        each.turn < at &&
        each.turn >= at - MAX_TURNS_BACK &&
        names(reported, each)
      )
        each.done = true;
    const hit = recent.findLastIndex(
      (each) => !each.done && [...stems(each.text)].some((word) => reported.has(word)),
    );
    const turn = recent[hit]?.turn;
    const list = recent
      .filter((each) => each.turn === turn)
      .slice(-MAX_LIST)
      .map((each) => stems(each.text));
    // An earlier list is ticked up to the reported verb: "I have sent it" ticks up to "Send the letter".
    const lastWithVerb = new Map(
      recent.flatMap((each, index) => (reported.has(verbOf(each.text)) ? [[each.turn, index] as const] : [])),
    );
    recent.slice(0, hit + 1).forEach((each, index) => {
      const own = stems(each.text);
      if (
        each.turn === turn ||
        index <= (lastWithVerb.get(each.turn) ?? -1) ||
        list.some((other) => likeness(other, own) >= 0.5)
      )
        each.done = true;
    });
  }
  tickThings(found, conversation);
  return found;
}

const MAX_CLAUSE = 100;
const CLAUSE = /[,;:]\s+|\s+(?:and|en)\s+/i;
const FINAL = /[\s.!]+$/;

/**
 * Ticks off the one open todo about each thing of which the person says that it is taken care of, or whose
 * verb alone they say they have done.
 */
function tickThings(found: Candidate[], { turns, language }: ParsedConversation): void {
  const moves = movesIn(language);
  const first = moves.settledThings.length > 0 ? found.find(({ done }) => !done)?.turn : undefined;
  if (first === undefined) return;
  turns.forEach((turn, at) => {
    if (at <= first) return;
    for (const block of turn.asked.flatMap((message) => message.blocks)) {
      if (block.kind !== "paragraph" || block.quoted || block.pasted) continue;
      for (const clause of block.sentences.flatMap((sentence) => clausesOf(sentence, moves))) {
        const isMeant = meaningOf(clause, moves, language);
        const open = isMeant ? found.filter((each) => isOpenAt(at, each) && isMeant(each)) : [];
        if (new Set(open.map(({ text }) => text)).size !== 1) continue;
        for (const each of open) each.done = true;
      }
    }
  });
}

function clausesOf(sentence: string, { opening }: Moves): string[] {
  if (sentence.length > MAX_REPORT || isQuestion(sentence)) return [];
  return sentence
    .split(CLAUSE)
    .map((part) => part.replace(opening, "").replace(FINAL, ""))
    .filter((clause) => clause.length <= MAX_CLAUSE && !negates(clause));
}

/** Tells which todos a clause says are done; null where it says so of none. */
function meaningOf(
  clause: string,
  { settledThings, deeds }: Moves,
  language: Language,
): ((each: Candidate) => boolean) | null {
  const thing = capturedIn(clause, settledThings);
  if (thing) {
    const words = [...stems(thing, language)];
    return ({ text }) => {
      const own = stems(text, language);
      return words.every((word) => own.has(word));
    };
  }
  const verb = imperativeOf(capturedIn(clause, deeds) ?? "");
  return verb ? ({ text }) => verbOf(text) === stem(verb) : null;
}

const capturedIn = (clause: string, patterns: RegExp[]): string | undefined =>
  patterns.map((pattern) => pattern.exec(clause)?.[1]).find(Boolean);

const isOpenAt = (at: number, { done, turn, text }: Candidate): boolean =>
  !done && turn < at && turn >= at - MAX_TURNS_BACK && !negates(text);

/** Whether a report names nearly all that a todo is about. */
function names(reported: ReadonlySet<string>, { text }: Candidate): boolean {
  const object = [...stems(text.replace(/^\S+/, ""))];
  return !negates(text) && object.filter((word) => reported.has(word)).length >= object.length * 0.6;
}

const verbOf = (text: string): string => stem(text.split(" ", 1)[0]?.toLowerCase() ?? "");

function reportsIn(conversation: ParsedConversation): { sentence: string; at: number }[] {
  const { reports } = movesIn(conversation.language);
  const found: { sentence: string; at: number }[] = [];
  conversation.turns.forEach((turn, at) => {
    for (const block of turn.asked.flatMap((message) => message.blocks)) {
      if (block.kind !== "paragraph" || found.length >= MAX_REPORTS) continue;
      for (const sentence of block.sentences)
        if (
          sentence.length <= MAX_REPORT &&
          reports.test(sentence) &&
          !isQuestion(sentence) &&
          !negates(sentence)
        )
          found.push({ sentence, at });
    }
  });
  return found;
}
