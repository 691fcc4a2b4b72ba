import { negates } from "@dreamcatcher/text/negation";
import { wordCount } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import { contentWords, stems } from "@dreamcatcher/text/words";
import { askOf } from "../language/ask.ts";
import { withoutFiller } from "../language/filler.ts";
import { partsOf } from "../language/phrases.ts";
import type { Utterance } from "../parsed-conversation.ts";
import { actsIn, actsOf } from "./acts.ts";
import { ALTERNATIVE } from "./objects.ts";

const MAKE = "create|build|develop|design|implement|program|construct|maak|bouw|ontwikkel";
const MAKE_OR_ADD = `${MAKE}|make|write(?! down)|add|set up|devise|code|generate|define|schrijf`;
const MAKE_OR_HAVE = new RegExp(
  `^(?:${MAKE_OR_ADD}|have(?! (?:been|had|spent|made|done|gone|\\p{L}+ed)\\b)) (?:me |us )?`,
  "iu",
);
/** Verbs of making, after which the product follows: "create a tide calendar". */
const MAKINGS = {
  asked: new RegExp(`^(?:${MAKE_OR_ADD}) (?:me |us )?`, "i"),
  wished: MAKE_OR_HAVE,
  imagined: MAKE_OR_HAVE,
  /** Who asks how to make a thing may mean any. */
  wondered: new RegExp(`^(?:${MAKE}) `, "i"),
} as const;
/** What is asked for before the product itself: "the steps of how to create a shop". */
const ASKED_HOW =
  /^(?:give|show|provide|write|list|outline|describe|explain|tell)\b.{0,60}? (?:of )?how (?:to|i can|i could) (?=(?:create|build|make|develop|design|implement|set up)\b)/i;

/** Writing, which is no product with features. */
const WRITING =
  /\b(?:description|article|blog|post|summary|e-?mail|letter|essay|story|poem|translation|hashtags|tests?|specifications?|documentation|docs|docstrings?|readme|prd|documents?(?= (?:in|about|that|which|called)\b|$)|explanations?|guide|overview|outline|checklist|slides?|presentation|prose|paragraphs?|table of contents|epic|report|offerte|artikel|samenvatting|tekst|brief)\b/i;
/** What the person will do is no part of the product. */
const OWN_WORK = /^(?:i|we)(?:['’]ll| will| should| must)\b/i;

/** Whether what is asked for is to be read rather than used. */
export const isWriting = (text: string): boolean => WRITING.test(text.split(" ", 7).join(" "));

/** Verbs for what a product does: "send reminders". */
const FUNCTION =
  /^(?:show|display|capture|store|save|send|open|sync|search|convert|track|notify|list|filter|sort|automate|calculate|count|export|import|upload|download|run|deploy|push|tag|package|render|say|format|translate|listen|log|record|highlight|hide|animate|play|persist|remember|remind|warn|alert|support|accept|detect|toon|stuur|bewaar)\b/i;

/** A product by its kind and language alone: "code", "a Python script", "single-line command". */
const KIND_ALONE =
  /^(?:(?:an?|the|some|another|complete|full|simple|small|tiny|little|basic|nice|web|new|sample|mobile|single[ -]line|one[ -]line|daar|hier|een|de|het) ){0,3}(?:[\p{L}+#]+(?:\.js)? )?(?:code|(?:user)?scripts?|functions?|programs?|commands?|class(?:es)?|files?|snippets?|methods?|query|apps?|applications?|(?:web)?(?:sites?|pages?)|components?|widgets?|plugins?|extensions?|dashboards?|tools?|games?|bots?|automations?|workflows?|programma|functie|automatisering)(?: (?:in|for|of) (?:(?:the|my|our|this|an?) )?[\p{L}+#]+(?:\.js)?)?(?: also| too| voor)?$/iu;

/** The product that a clause asks for, with what it says of it: "build a shop to sell honey" has both. */
export function featuresOfAsk(clause: string, agentic: boolean): string[] {
  const ask = askOf(withoutFiller(clause).replace(ASKED_HOW, ""), agentic, 60);
  if (!ask || isWriting(ask.text) || OWN_WORK.test(withoutFiller(clause))) return [];
  if (FUNCTION.test(ask.text)) return ask.kind === "wondered" ? [] : [ask.text];
  const made = MAKINGS[ask.kind].exec(ask.text)?.[0];
  const thing = made ? ask.text.slice(made.length) : "";
  return PIECE.test(thing) ? [] : attributesOf(thing);
}

/** What is to be written again or in pieces is there already: "this list with the names", "rows 10-20". */
const PIECE =
  /^(?:(?:only|just|this|these|that|those|both)\b|all (?:\p{L}+ )?files\b|\p{L}+ \d+ ?[-–] ?\d)/iu;

/** Whether a message asks to have something made. */
export const asksToMake = ({ blocks }: Utterance): boolean =>
  blocks.some((block) =>
    block.sentences.some((sentence) => {
      const ask = askOf(sentence, false);
      return ask !== null && MAKINGS[ask.kind].test(ask.text);
    }),
  );

/** What is no longer than this stays whole. */
const MAX_WHOLE = 14;
const MAX_CLAUSE = 12;
const MIN_CLAUSE = 4;

/** Where a clause that describes the product begins. */
const RELATIVE =
  /(?:,\s*(?:and |but |or )?|(?<!\bso)\s+(?:and |but )?)(?=(?:that|which|where|in which|for which|without|waar|waarmee|waarin|zonder)\s)/i;
const RELATIVE_WORD = /^(?:that|which|where|in which|for which|with which)\s+/i;
const OPENING =
  /^(?:that|which|where|in which|for which|with which|waar|waarmee|waarin|die|dat)\s+(?:(?:i|we|you|it|they|users?|people|one|ik|je|we|men)\s+)?(?:(?:can|could|will|would|should|must|is able to|are able to|kan|kun|kunt|kunnen|moet)\s+)?(?:also |then |easily )?/i;

/** A product as it is described, in parts that each say one thing of it. */
export function attributesOf(described: string): string[] {
  const text = described.replace(/^(?:an?|the|some|een) /i, "");
  const [head = "", ...clauses] = ALTERNATIVE.test(text) ? text.split(RELATIVE) : [];
  const acts = clauses.flatMap((clause) => actsIn(clause.replace(RELATIVE_WORD, "")));
  if (acts.length > 1) return [head, ...acts].filter(isSpecific);
  if (wordCount(text) <= MAX_WHOLE) return cutAtPurpose(text).filter(isSpecific);
  const series = SERIES.exec(text);
  if (series) return [series[1] ?? "", ...actsOf(series[2] ?? "")].filter(isSpecific);
  return joinedClauses(text.split(RELATIVE))
    .flatMap((clause, at) => (at === 0 ? cutAtPurpose(clause) : actsOf(clause.replace(OPENING, ""))))
    .flatMap(withAttributes)
    .filter(isSpecific);
}

const isSpecific = (part: string): boolean =>
  !KIND_ALONE.test(part) && !FAULT.test(part) && (stems(part).size >= 2 || negates(part));

/** "A button which still does not work" tells what is wrong with it. */
const FAULT =
  /^(?:(?:still|currently|now) )*(?:(?:does|do|did)(?: not|n['’]t) work|(?:is|are)(?: not|n['’]t) working)/i;

/** "A page that shows the hours, has a form and takes orders": the clause is a series of acts. */
const SERIES = /^(.{4,60}?),? (?:that|which|die|dat) ((?!.{0,60} (?:where|which)\b)\p{Ll}+s .{10,})$/u;

/** As many clauses together as fit; a short one behind only describes a word of the one before. */
function joinedClauses(clauses: string[]): string[] {
  const joined: string[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    if (before !== undefined && wordCount(before) + wordCount(clause) <= MAX_CLAUSE)
      joined[joined.length - 1] = `${before} ${clause}`;
    else if (before === undefined || wordCount(clause) > MIN_CLAUSE) joined.push(clause);
  }
  return joined;
}

/** "A shop with a long cart, a search by name and a map" has three parts, "a list with x and y" is one. */
function withAttributes(text: string): string[] {
  if (wordCount(text) <= MAX_WHOLE) return [text];
  const [, head = "", list = ""] = /^(.{3,}?),? (?:with|including|met) (.+)$/i.exec(text) ?? [];
  const parts = partsOf(list);
  return parts.length >= 2 && parts.every((part) => negates(part) || contentWords(part).length >= 2)
    ? [head, ...parts]
    : [text];
}

/** "a shop to sell honey" becomes "a shop" and "sell honey"; "a door to the garden" has no purpose. */
function cutAtPurpose(text: string): string[] {
  for (const found of text.matchAll(/,?\s+(?:so that|in order to|to|om)\s+/g)) {
    const purpose = text.slice(found.index + found[0].length);
    if (
      isImperative(purpose.replace(/^\p{Ll}+ly /u, "")) ||
      /^(?:show|display|find|call|give)\b/.test(purpose)
    )
      return [text.slice(0, found.index), purpose];
  }
  return [text];
}
