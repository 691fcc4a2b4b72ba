import { negates } from "@dreamcatcher/text/negation";
import { likeness, stem, stems } from "@dreamcatcher/text/words";
import type { Talk } from "../talk.ts";
import type { Candidate } from "./todo.ts";

const REPORTS =
  /\b(?:i(?:'ve| have)?(?: now| already| just)? (?:\w+ed|done|made|built|set up|sent|written|run|put|bought|found)|it works|(?:that|this|it)(?:'s| is)? (?:done|works|worked)|is done|are done|heb (?:ik )?\w+|is gelukt|het werkt)\b/i;
const DENIALS = /\?$|\bnot\b|n't\b|\b(?:niet|geen)\b/i;

const MOST_REPORTS = 200;
const MOST_RECENT = 400;
const LONGEST_LIST = 40;
/** How many turns back a report may reach. */
const REACH = 12;

/** Marks what a person later reports as done, with the steps that come before it in the same answer. */
export function ticked(found: Candidate[], talk: Talk): Candidate[] {
  for (const { sentence, at } of reportsIn(talk)) {
    const told = stems(sentence);
    const recent = found
      // What was to be left undone is not done by its opposite.
      .filter((each) => each.rank >= 2 && each.turn < at && each.turn >= at - REACH && !negates(each.text))
      .slice(-MOST_RECENT);
    const hit = recent.findLastIndex((each) => !each.done && [...stems(each.text)].some((w) => told.has(w)));
    const turn = recent[hit]?.turn;
    const list = recent
      .filter((each) => each.turn === turn)
      .slice(-LONGEST_LIST)
      .map((each) => stems(each.text));
    // An earlier list is as far as the act that was reported: "I have sent it" ticks up to "Send the letter".
    const acted = new Map(
      recent.flatMap((each, index) => (told.has(actOf(each.text)) ? [[each.turn, index] as const] : [])),
    );
    recent.slice(0, hit + 1).forEach((each, index) => {
      const own = stems(each.text);
      if (
        each.turn === turn ||
        index <= (acted.get(each.turn) ?? -1) ||
        list.some((other) => likeness(other, own) >= 0.5)
      )
        each.done = true;
    });
  }
  return found;
}

const actOf = (text: string): string => stem(text.split(" ", 1)[0]?.toLowerCase() ?? "");

function reportsIn(talk: Talk): { sentence: string; at: number }[] {
  const found: { sentence: string; at: number }[] = [];
  talk.turns.forEach((turn, at) => {
    for (const block of turn.asked.flatMap((said) => said.blocks)) {
      if (block.kind !== "paragraph" || found.length >= MOST_REPORTS) continue;
      for (const sentence of block.sentences)
        if (sentence.length <= 300 && REPORTS.test(sentence) && !DENIALS.test(sentence))
          found.push({ sentence, at });
    }
  });
  return found;
}
