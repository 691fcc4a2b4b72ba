import { negates } from "@dreamcatcher/text/negation";
import { answersIn, type Moves } from "@dreamcatcher/text/spoken";
import { asksToTell, isImperative } from "@dreamcatcher/text/verbs";
import { contentWords, type Language, stem } from "@dreamcatcher/text/words";
import { withoutFiller } from "../language/filler.ts";
import { eachActOf } from "./acts.ts";
import type { Feature } from "./feature.ts";

/** What a sentence puts off, and what else it says. */
export interface Deferral {
  things: string[];
  rest: string;
}

const MAX_SENTENCE = 300;
const FINAL = /[\s.!]+$/;
const CLAUSE =
  /(\s*[,;]\s+(?:(?:and|but|en|maar|und|aber|et|mais|y|pero|e|ma|mas)\s+)?|\s+(?:but|maar|aber|mais|pero|ma|mas)\s+)/iu;
const AND = /(\s+(?:and|en|und|et|y|e)\s+)/iu;

/** What a sentence puts off, clause by clause: "first the map, badges later" puts off badges. */
export function deferredIn(sentence: string, moves: Moves): Deferral | null {
  if (sentence.length > MAX_SENTENCE) return null;
  const things: string[] = [];
  const rest: string[] = [];
  for (const [and, clause] of clausesOf(sentence.replace(FINAL, ""), CLAUSE)) {
    const thing = thingIn(clause, moves);
    if (thing) things.push(...thing.split(AND_OR_COMMA));
    else rest.push(and, withoutDeferred(clause));
  }
  return things.length > 0 ? { things, rest: rest.slice(1).join("") } : null;

  function withoutDeferred(clause: string): string {
    const kept: string[] = [];
    for (const [and, part] of clausesOf(clause, AND)) {
      const thing = thingIn(part, moves);
      if (thing) things.push(thing);
      else kept.push(and, part);
    }
    return kept.slice(1).join("");
  }
}

const AND_OR_COMMA = /\s+(?:and|en|und|et|y|e)\s+/iu;

/** The clauses of a text, each with what stands before it. */
function clausesOf(text: string, between: RegExp): [string, string][] {
  const parts = ["", ...text.split(between)];
  return parts.flatMap((part, at): [string, string][] => (at % 2 === 0 ? [[part, parts[at + 1] ?? ""]] : []));
}

function thingIn(clause: string, { defers, opening }: Moves): string | null {
  const bare = withoutFiller(clause).replace(opening, "");
  for (const pattern of defers) {
    const thing = pattern.exec(bare)?.slice(1).find(Boolean);
    // "Give me the code later" is an order to the partner.
    if (thing) return thing.includes(" ") && (isImperative(thing) || asksToTell(thing)) ? null : thing;
  }
  return null;
}

/**
 * The features with those marked that the person puts off, and with what only the wish puts off; what a reply
 * puts off beside is a decision.
 */
export function withDeferred(
  features: readonly Feature[],
  deferred: readonly Feature[],
  language: Language,
): Feature[] {
  if (deferred.length === 0) return [...features];
  const { later } = answersIn(language).labels;
  const named = deferred.filter(({ text }) => topicsOf(text, language).length > 0);
  const isPutOff = (text: string, thing: Feature): boolean =>
    !negates(text) && isPartOf(text, thing.text, language);
  const marked = (feature: Feature): Feature =>
    named.some((thing) => isPutOff(feature.text, thing))
      ? { ...feature, text: `${feature.text} (${later})` }
      : feature;
  const isNew = (thing: Feature): boolean =>
    thing.turn === 0 && !features.some(({ text }) => isPutOff(text, thing));
  return [
    ...features.flatMap((feature) =>
      // Of "show the berths and send a bill" only the bill may come later.
      marked(feature) === feature
        ? feature
        : eachActOf(feature.text).map((text) => marked({ ...feature, text })),
    ),
    ...named.filter(isNew).map(marked),
  ].toSorted((a, b) => a.turn - b.turn);
}

const MIN_COMMON = 4;

/** Whether a feature has all that is named: "a badge per visit" is a part of "badges". */
function isPartOf(feature: string, thing: string, language: Language): boolean {
  const own = topicsOf(feature, language);
  return topicsOf(thing, language).every((word) => own.some((each) => isSame(word, each)));
}

const topicsOf = (text: string, language: Language): string[] => contentWords(text, language).map(stem);

/** Whether two words differ in their endings alone: "punten" and "punt". */
const isSame = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= MIN_COMMON && (a.startsWith(b) || b.startsWith(a)));
