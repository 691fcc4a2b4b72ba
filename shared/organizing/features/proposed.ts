import type { Item, Row } from "@dreamcatcher/text/markdown";
import { sentences, shorten } from "@dreamcatcher/text/sentences";
import { stems } from "@dreamcatcher/text/words";
import { SUBORDINATE } from "../language/asks.ts";
import { FEATURED } from "../language/feature-lists.ts";
import { partsOf, predicateOf } from "../language/phrases.ts";
import type { Passage } from "../passages.ts";
import type { Turn, Utterance } from "../talk.ts";

/** What a list in an answer proposes; of two lists that open alike the later counts. */
export function proposed(
  said: Utterance,
  question: string,
  at: number,
  latest: Map<string, number>,
): string[] {
  const found: string[] = [];
  // What an answer that shows code says of it explains the code.
  const explains = said.blocks.some((block) => block.kind === "code");
  for (const block of said.blocks) {
    if (block.kind === "paragraph") {
      for (const [, told = ""] of block.text.matchAll(STORY)) found.push(told);
      for (const sentence of block.sentences) {
        const list =
          /\b(?:core |key |main )?(?:features?|functionalit(?:y|ies)|capabilit(?:y|ies))\b,? (?:such as|like|including|:)\s+([^.:]+)/i.exec(
            sentence,
          )?.[1];
        if (list) found.push(...partsOf(list));
      }
    }
    if (block.kind === "row") found.push(...featureOfRow(block));
    if (block.kind !== "item" || block.depth > 1 || block.forbidden) continue;
    if (!proposes(block, question) && (explains || !LEAVES.test(block.leading))) continue;
    if (keysOf(block).some((key) => (latest.get(key) ?? at) > at)) continue;
    found.push(featureOf(block));
  }
  return found;
}

/** A row of a table of features: its name, and what it is where the name alone says little. */
function featureOfRow(row: Row): string[] {
  const column = row.header.findIndex((cell) =>
    /\b(?:features?|functionalit|requirements?|refinement|functie)/i.test(cell),
  );
  const name = row.cells[column]?.replace(/^\d+[.)]\s*/, "");
  if (
    !name ||
    row.header.length > 4 ||
    !/descri|detail|what|implement|how|purpose|omschr/i.test(row.header[column + 1] ?? "")
  )
    return [];
  const details = sentences(row.cells[column + 1] ?? "").filter((each) => stems(each).size >= 3);
  return details.length > 0 ? details.slice(0, 2) : [name];
}

const OTHERS =
  /\b(?:advantages?|disadvantages?|pros|cons|pricing|alternatives?|options|tools|benefits|steps|limitations)\b/i;
const MECHANICS = /\b(?:mechanics|expects?|what customers|generally want)\b/i;

/** "The calendar will:" leaves it to the list to say what the thing does; "you can:" gives advice. */
const LEAVES =
  /^(?!.*\b(?:you|we|i|steps?|example)\b).*\b(?:is|does|has|can|will|should|must|provides?|offers?|lets|allows|now|where|does the following)\s*:$/i;
/** "As a member, I want to reserve a boat, so that it is there." */
const STORY =
  /\bas an? [^,.\n]{2,60},?\s+i (?:want|would like|need|can)(?: to)?(?: be able to)?\s+([^.\n]{8,200}?)(?=,?\s+so (?:that|i)\b|[.\n]|$)/gi;

function proposes(block: Item & Passage, question: string): boolean {
  const context = `${block.leading} ${block.under.at(-1) ?? ""}`.trim() || question;
  return (FEATURED.test(context) || MECHANICS.test(context)) && !OTHERS.test(context);
}

/**
 * What identifies a list that is written again: the names of its items, or the sentence before
 * the list.
 */
const keysOf = (item: Item & Passage): string[] => [
  ...(item.lead === null ? [] : [`item ${item.lead}`]),
  ...(item.intro.length > 20 ? [`list ${item.leading}`] : []),
];

/** The turn in which each list was drawn up last. */
export function latestLists(turns: Turn[]): Map<string, number> {
  const latest = new Map<string, number>();
  turns.forEach((turn, at) => {
    for (const block of turn.answered.flatMap((said) => said.blocks)) {
      if (block.kind === "item" && block.depth === 1) for (const key of keysOf(block)) latest.set(key, at);
    }
  });
  return latest;
}

const TRAILING =
  /,\s+(?:considering|including|such as|which|making|allowing|ensuring|so that|enabling|without|from|delivered|especially|even)\b.*$/i;

/**
 * "**Search**: Users can find notes by tag" as "find notes by tag", with the lead where the sentence does
 * not say it.
 */
function featureOf(item: Item): string {
  const [opening = ""] = sentences(item.body);
  const clause = opening.replace(SUBORDINATE, "").replace(TRAILING, "");
  const predicate = shorten(predicateOf(clause.charAt(0).toUpperCase() + clause.slice(1)), 12);
  if (!item.lead) return predicate;
  // Bold words may also just open the sentence.
  if (/^[,;\p{Ll}]/u.test(item.body)) return shorten(item.text, 12);
  if (!predicate) return item.lead;
  const said = stems(predicate);
  return [...stems(item.lead)].some((w) => said.has(w)) ? predicate : `${item.lead}: ${predicate}`;
}

/** Whether a question compares what others have made: their features are not the idea's. */
export const compares = (turn: Turn): boolean =>
  turn.asked.some((said) =>
    /\b(?:recommend|any (?:other )?(?:tools?|platforms?|options?|solutions?|software|apps?|companies|alternatives?)|alternatives?|options along|which (?:tool|platform|one)|what (?:is|are) (?:the )?(?:best|good)|list of .{0,30}(?:tools?|software|platforms?))\b/i.test(
      said.text.slice(0, 2_000),
    ),
  );
