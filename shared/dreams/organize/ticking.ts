import { sentences } from "./sentences.ts";
import type { Talk } from "./talk.ts";
import type { Candidate } from "./todo.ts";
import { likeness, stems } from "./words.ts";

const reports =
  /\b(?:i(?:'ve| have)?(?: now| already| just)? (?:\w+ed|done|made|built|set up|sent|written|run|put|bought|found)|it works|(?:that|this|it)(?:'s| is)? (?:done|works|worked)|is done|are done|heb (?:ik )?\w+|is gelukt|het werkt)\b/i;
const denials = /\?$|\bnot\b|n't\b|\b(?:niet|geen)\b/i;

const mostReports = 200;
/** How many turns back a report may reach. */
const reach = 12;

/** Marks what a person later reports as done, with the steps that come before it in the same answer. */
export function ticked(found: Candidate[], talk: Talk): Candidate[] {
  for (const { sentence, at } of reportsIn(talk)) {
    const told = stems(sentence);
    const recent = found.filter((each) => each.rank >= 2 && each.turn < at && each.turn >= at - reach);
    const hit = recent.findLastIndex((each) => !each.done && [...stems(each.text)].some((w) => told.has(w)));
    const turn = recent[hit]?.turn;
    const list = recent.filter((each) => each.turn === turn).map((each) => stems(each.text));
    for (const each of recent.slice(0, hit + 1)) {
      const own = stems(each.text);
      if (each.turn === turn || list.some((other) => likeness(other, own) >= 0.5)) each.done = true;
    }
  }
  return found;
}

function reportsIn(talk: Talk): { sentence: string; at: number }[] {
  const found: { sentence: string; at: number }[] = [];
  talk.turns.forEach((turn, at) => {
    for (const block of turn.asked.flatMap((said) => said.blocks)) {
      if (block.kind !== "paragraph" || found.length >= mostReports) continue;
      for (const sentence of sentences(block.text))
        if (sentence.length <= 300 && reports.test(sentence) && !denials.test(sentence))
          found.push({ sentence, at });
    }
  });
  return found;
}
