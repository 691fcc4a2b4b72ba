import { negates } from "@dreamcatcher/text/negation";
import { answersIn } from "@dreamcatcher/text/spoken";
import { contentWords, type Language, stem } from "@dreamcatcher/text/words";
import { eachActOf } from "./acts.ts";
import type { Feature } from "./feature.ts";

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
