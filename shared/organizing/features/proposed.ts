import type { Item, Row } from "@dreamcatcher/text/markdown";
import { sentences, shorten } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import { stems } from "@dreamcatcher/text/words";
import { SUBORDINATE } from "../language/advice.ts";
import { FEATURED, listsFeatures } from "../language/feature-lists.ts";
import { predicateOf } from "../language/phrases.ts";
import type { Turn, Utterance } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";
import type { Described } from "./feature.ts";
import { isCriterion, storiesIn, tellsStory } from "./stories.ts";

/**
 * The features that an answer proposes in a list, a table or a user story. A list that a later turn repeats
 * is skipped: `lastTurns` has the last turn of each.
 */
export function proposedFeatures(
  message: Utterance,
  question: string,
  at: number,
  lastTurns: Map<string, number>,
  spoken: SpokenLanguage | null,
): Described[] {
  const found: Described[] = [];
  const add = (text: string, sentence: string) => found.push({ text, sentence, message: message.message });
  // A list in an answer with code usually explains that code.
  const hasCode = message.blocks.some((block) => block.kind === "code");
  const hasStory = tellsStory(message);
  for (const block of message.blocks) {
    if (block.kind === "paragraph") {
      for (const story of storiesIn(block.text)) add(story, story);
    }
    if (block.kind === "row") for (const each of featureOfRow(block, spoken)) add(each, each);
    if (block.kind !== "item" || block.depth > 1 || block.forbidden) continue;
    if (hasStory && isCriterion(block)) continue;
    const isListed =
      isInFeatureList(block, question) ||
      (spoken !== null && block.checked === null && listsFeatures(block, spoken));
    if (!isListed && (hasCode || !LEADS_TO_LIST.test(block.leading))) continue;
    if (keysOf(block).some((key) => (lastTurns.get(key) ?? at) > at)) continue;
    if (STEP.test(block.text)) continue;
    add(featureOf(block, spoken), block.text);
  }
  return found;
}

/** "What the book has", "Wat de app kan": a heading that names features without the word. */
const WHAT_IT_HAS =
  /^(?:what (?:the |your |our |this |it )?(?:[\p{L}-]+ ){0,3}(?:has|does|can do|will do|will have|offers)|wat (?:de |het |je |jouw |deze )?(?:[\p{L}-]+ ){0,3}(?:heeft|doet|kan|krijgt))$/iu;

/** "Features for customers", "Main functions". */
const HEADED =
  /^(?:\p{L}+ ){0,2}(?:features?|functionalit(?:y|ies)|capabilities|functies|functionaliteiten|mogelijkheden)(?: (?:for|of|voor|van) [\p{L} -]{2,40})?:?$/iu;

/** The features that an answer lists under a heading which says so. */
export const headedFeatures = ({ blocks, message }: Utterance): Described[] =>
  blocks.flatMap((block) => {
    if (block.kind !== "item" || block.depth > 1 || block.checked !== null || block.forbidden) return [];
    const heading = block.under.at(-1) ?? "";
    const isListed = WHAT_IT_HAS.test(heading) || (HEADED.test(heading) && !OTHER_LISTS.test(heading));
    return isListed && !STEP.test(block.text)
      ? [{ text: featureOf(block, null), sentence: block.text, message }]
      : [];
  });

/** "Setting up the server" is a step. */
const STEP =
  /^(?:setting up|creating|installing|configuring|defining|writing|testing|deploying|adding|updating)\b/i;

const FEATURE_COLUMN = /\b(?:features?|functionalit|requirements?|refinement|functie)/i;
const DETAIL_COLUMN =
  /descri|detail|what|implement|how|purpose|omschr|beschr|descrip|descriç|说明|描述|説明|内容|وصف/i;

/** The feature in a row of a table of features: its description, or its name where that is too short. */
function featureOfRow(row: Row, spoken: SpokenLanguage | null): string[] {
  const column = row.header.findIndex(
    (cell) => FEATURE_COLUMN.test(cell) || spoken?.lists.features.test(cell),
  );
  const name = row.cells[column]?.replace(/^\d+[.)]\s*/, "");
  if (!name || row.header.length > 4 || !DETAIL_COLUMN.test(row.header[column + 1] ?? "")) return [];
  const details = sentences(row.cells[column + 1] ?? "").filter((each) => stems(each).size >= 3);
  return details.length > 0 ? details.slice(0, 2) : [name];
}

/** Headings of lists about products in general, which propose nothing. */
const OTHER_LISTS =
  /\b(?:advantages?|disadvantages?|pros|cons|pricing|alternatives?|options|tools|benefits|steps|limitations|definition of done)\b/i;
/** Headings that name features without the word: "Game mechanics", "What customers expect". */
const FEATURES_IN_OTHER_WORDS =
  /\b(?:mechanics|expects?|what customers|(?:people|users|customers|players) (?:\p{Ll}+ )?(?:want|need|expect|like)|generally want)\b/iu;

/** "The calendar will:" opens a list of features; "you can:" opens advice. */
const LEADS_TO_LIST =
  /^(?!.*\b(?:you|we|i|steps?|example)\b).*\b(?:is|does|has|can|will|should|must|provides?|offers?|lets|allows|now|where|does the following)\s*:$/i;
/** Whether the introduction of an item's list, its heading or else the question is about features. */
function isInFeatureList(block: Item & Passage, question: string): boolean {
  const context = `${block.leading} ${block.under.at(-1) ?? ""}`.trim() || question;
  const isFeatured =
    FEATURED.test(context) ||
    FEATURES_IN_OTHER_WORDS.test(context) ||
    WHAT_IT_HAS.test(block.under.at(-1) ?? "");
  return isFeatured && !OTHER_LISTS.test(context);
}

/** What recognizes a list that is written again: the names of its items, or the sentence before it. */
const keysOf = (item: Item & Passage): string[] => [
  ...(item.lead === null ? [] : [`item ${item.lead}`]),
  ...(item.intro.length > 20 ? [`list ${item.leading}`] : []),
];

/** The last turn that holds each list, by the keys of its items. */
export function lastTurnsOfLists(turns: Turn[]): Map<string, number> {
  const lastTurns = new Map<string, number>();
  turns.forEach((turn, at) => {
    for (const block of [...turn.answered, ...turn.written].flatMap((message) => message.blocks)) {
      if (block.kind === "item" && block.depth === 1) for (const key of keysOf(block)) lastTurns.set(key, at);
    }
  });
  return lastTurns;
}

/** A clause after the comma that only explains the feature. */
const TRAILING =
  /,\s+(?:considering|including|such as|which|making|allowing|ensuring|so that|enabling|without|from|delivered|especially|even)\b.*$/i;

const MAX_WORDS = 14;

/**
 * An item as a feature: "**Search**: Users can find notes by tag" becomes "Search: find notes by tag", or
 * the predicate alone where it repeats a word of the lead.
 */
function featureOf(item: Item, spoken: SpokenLanguage | null): string {
  const [opening = ""] = sentences(item.body);
  const clause = opening.replace(SUBORDINATE, "").replace(TRAILING, "");
  const sentence = clause.charAt(0).toUpperCase() + clause.slice(1);
  const predicate = shorten(spoken ? sentence : predicateOf(sentence), MAX_WORDS);
  if (!item.lead) return predicate;
  // Bold words may also just open the sentence.
  if (/^[,;\p{Ll}]/u.test(item.body)) return shorten(item.text, MAX_WORDS);
  if (!predicate) return item.lead;
  const inPredicate = stems(predicate);
  return [...stems(item.lead)].some((stem) => inPredicate.has(stem))
    ? predicate
    : item.lead + (isUnspaced(item.lead) ? "：" : ": ") + predicate;
}

const ASKS_FOR_PRODUCTS =
  /\b(?:recommend|any (?:other )?(?:tools?|platforms?|options?|solutions?|software|apps?|companies|alternatives?)|alternatives?|options along|which (?:tool|platform|one)|what (?:is|are) (?:the )?(?:best|good)|list of .{0,30}(?:tools?|software|platforms?))\b/i;

/** Whether the person asks which existing products to use: their features are not the idea's. */
export const asksForProducts = (turn: Turn): boolean =>
  turn.asked.some((message) => ASKS_FOR_PRODUCTS.test(message.text.slice(0, 2_000)));
