import { en } from "./spoken/en.ts";
import { nl } from "./spoken/nl.ts";
import { wordSet } from "./word-set.ts";

/** Verbs that open a piece of work, English and Dutch imperatives. */
const WORK = en.verbs;
const DUTCH_WORK = nl.verbs;

/** Imperatives that are as often nouns: they open a piece of work only where an object follows. */
const NOUNS = wordSet(`
  batch cap pad gate scope pass guard
  access back benchmark block book boost budget bump cache call capture change chart check clone code
  comment control copy craft cut debug design display document download draft edit embed estimate experiment
  export extract figure file fill filter fix flash flip focus fork format forward grant group guide hand
  handle harvest host image impact import increase index insert keep label launch layer layout lead limit
  link list load lock log look map mark market match measure mock model monitor mount move name note offer
  open order outline overhaul pack package paint parse partner paste patch phase pick pilot pin place plan
  plant play polish port post practice press print process produce profile program project prompt prototype
  pull purchase push query question raise rank rate read record register release report request research
  reset rest restart result return reuse review revise reward rewrite roll route run sample save scale scan
  schedule score scrape screen script seal search seed segment sequence serve set share shift ship show sign
  sketch sort source spin split sprint stage start state stock stop store stream structure study style
  submit supply support survey swap switch sync tag target task team template test tie time trace track
  trade train transfer transform trigger trim try tune turn tweak type update upgrade upload use value
  version view visit walk warm wash watch wire work wrap zip test plan start check design open download
  upload pas plan plaats train regel abstract center centre clip colour cover escape fade feed film fold
  hammer hash interview invoice iron nail oil pause pay poll prune queue rent resume round sand saw season
  shoot slice slide spray stretch stub sweep taste toggle dry deel mail print huur boor olie
`);
const OBJECTS =
  /^[\p{L}-]+(?:\s*(?:,|and|or|&|\/|en)\s*[\p{L}-]+)?\s+(?:(?:up|out|off|down|over|through|on|in)\s+)?(?:the|a|an|your|my|our|his|her|their|its|all|each|every|any|this|that|these|those|it|them|to|with|for|from|in|into|at|on|if|whether|how|what|which|as|some|more|new|both|only|out|up|down|back|off|de|het|een|je|jouw|mijn|onze|uw|alle|elke|dit|deze|die|op|uit|met|of|voor|["'“‘\d])(?:\b|$|(?=["'“‘]))|^[\p{L}-]+ly\b|^[\p{L}-]+ \p{L}+ly$|^[\p{L}-]+ (?:[\w./@-]*[\d._/@()-][\w./@()-]*|\p{L}*\p{Ll}\p{Lu}\p{L}*|\p{Lu}{2,}\w*)(?:\s|$)/u;

/** Verbs by which a person asks to be told something rather than to have something made. */
const TELLING = wordSet(`
  tell explain describe recommend suggest advise compare list show give act answer say clarify elaborate
  discuss define provide help think imagine translate pretend let remember note know understand see find
  look do be ask call consider tell take walk play identify name find search look leg geef noem denk vertaal
  vertel beschrijf vergelijk laat help probeer begin gebruik toon vraag
`);

/** The word that opens a text; none where it opens with a call, `require()`. */
const first = (text: string): string => /^[\p{L}-]+(?![\p{L}-]|\(\))/u.exec(text)?.[0].toLowerCase() ?? "";

/** Whether a text opens with a verb in the imperative that calls for work. */
export function isImperative(text: string): boolean {
  const opening = first(text);
  if (NOUNS.has(opening))
    return (
      OBJECTS.test(text) ||
      (text.split(" ").length >= 5 &&
        !/^\S+ (?:of|and|or|is|are|was|were|has|have|had|can|should|would|will|works?|than|vs|not|in|on|at)\b/i.test(
          text,
        ))
    );
  return WORK.has(opening) || DUTCH_WORK.has(opening) || isReVerb(opening);
}

const WORK_OR_NOUNS = new Set([...WORK, ...DUTCH_WORK, ...NOUNS]);

/** Whether a word, in lower case, is a verb that calls for work. */
export const isWorkVerb = (w: string): boolean => WORK_OR_NOUNS.has(w) || isReVerb(w);

/** Whether a text opens with a verb that asks for information or a change of manner. */
export const asksToTell = (text: string): boolean => TELLING.has(first(text));

const isReVerb = (opening: string): boolean => opening.startsWith("re-") && WORK.has(opening.slice(3));

/** `Setting` as `set`, `designed` as `design`: the imperative of a known verb's form, or null. */
export function imperativeOf(gerund: string): string | null {
  const base = /^(\p{L}{2,})(?:ing|ed)$/u.exec(gerund.toLowerCase())?.[1];
  if (!base) return null;
  const undoubled = base.at(-1) === base.at(-2) ? [base.slice(0, -1)] : [];
  return [...undoubled, base, `${base}e`].find((verb) => WORK.has(verb)) ?? null;
}

/** `Maken` as `maak`, `schrijven` as `schrijf`: the imperative of a known Dutch infinitive, or null. */
export function imperativeOfInfinitive(infinitive: string): string | null {
  const base = /^(\p{L}{2,})en$/u.exec(infinitive)?.[1];
  if (!base)
    return DUTCH_WORK.has(infinitive.replace(/n$/, "")) && /(?:oe|aa)n$/.test(infinitive)
      ? infinitive.slice(0, -1)
      : null;
  const hard = base.replace(/v$/, "f").replace(/z$/, "s");
  const single = hard.replace(/(\p{L})\1$/u, "$1");
  const long = hard.replace(/([aeou])([^aeiou])$/, "$1$1$2");
  return [single, long, hard].find((verb) => DUTCH_WORK.has(verb)) ?? null;
}
