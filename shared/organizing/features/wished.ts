import { negates } from "@dreamcatcher/text/negation";
import { isQuestion, wordCount } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { bareOf, partsOfWish, phraseOf, type Wish, wishesIn } from "../language/wishes.ts";

/** The features that a sentence wishes for, takes in or refuses, in the languages whose rules are data. */
export function wishedFeatures(sentence: string, spoken: SpokenLanguage): string[] {
  const replied = repliesIn(sentence, spoken);
  if (replied.length > 0) return replied;
  const refused = refusalsIn(sentence, spoken);
  return refused.length > 0
    ? refused
    : wishesIn(sentence, spoken).flatMap((wish) => featuresOf(wish, spoken));
}

/** Between clauses of which each may take something in or leave it out. */
const CLAUSES = /\s*[,;:]\s+/;

/** What is longer is no reply. */
const MAX_REPLY = 300;

/** "The guests yes, the waiting list no": what a reply takes in and leaves out. */
function repliesIn(sentence: string, spoken: SpokenLanguage): string[] {
  if (sentence.length > MAX_REPLY || isQuestion(sentence)) return [];
  return sentence.split(CLAUSES).flatMap((clause) => {
    const bare = bareOf(clause, spoken);
    const dropped = thingIn(bare, spoken.drops);
    if (dropped) return loweredPhrase(spoken.without(phraseOf(dropped, spoken)), spoken);
    const kept = thingIn(bare, spoken.keeps);
    return kept ? phraseOf(kept, spoken) : [];
  });
}

const thingIn = (clause: string, patterns: RegExp[] = []): string | undefined =>
  patterns.map((pattern) => pattern.exec(clause)?.groups?.thing).find(Boolean);

function loweredPhrase(text: string, spoken: SpokenLanguage): string {
  const phrase = phraseOf(text, spoken);
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

/** Between what one word refuses: "keine Werbung oder Konten". */
const NOR = /\s+(?:ni (?:de |d['’])?|(?:nem|noch|oder|ou|ولا) )\s*/iu;

/** "No ads, no accounts" are two, "no ads and free" is one; what follows them argues. */
function refusalsIn(sentence: string, spoken: SpokenLanguage): string[] {
  const refusals: string[] = [];
  for (const part of bareOf(sentence, spoken).split(/\s*[,;，；、،]\s*/)) {
    for (const each of refusingParts(part, spoken)) {
      const [found, ...things] = spoken.refusal.exec(bareOf(each, spoken)) ?? [];
      if (found === undefined && (refusals.length === 0 || !negates(each))) return refusals;
      for (const thing of (things.join("").trim() || each).split(NOR))
        refusals.push(loweredPhrase(negates(thing) ? thing : spoken.without(thing), spoken));
    }
  }
  return refusals;
}

/** A clause cut before each "and" that a denial follows; a word or two behind others belong to the denial. */
function refusingParts(clause: string, spoken: SpokenLanguage): string[] {
  const [first = "", ...others] = clause.split(new RegExp(`(${spoken.and.source})`, "iu"));
  const parts = [first];
  for (let at = 0; at < others.length; at += 2) {
    const [and = "", part = ""] = others.slice(at, at + 2);
    const isDenied = negates(parts.at(-1) ?? "");
    if (isDenied && !negates(part) && wordCount(part) <= 2 && wishesIn(part, spoken).length === 0)
      parts.push(`${parts.pop()}${and}${part}`);
    else parts.push(part);
  }
  return parts;
}

/** The parts of a product or its purpose; a product alone is no feature of itself. */
function featuresOf(wish: Wish, spoken: SpokenLanguage): string[] {
  if (wish.kind === "remaining" || !wish.thing) return [];
  const { parts } = partsOfWish(wish, spoken);
  if (parts.length > 0) return parts;
  if (wish.kind === "feature") return [phraseOf(wish.thing, spoken)];
  const purposes = spoken.purpose.exec(phraseOf(wish.thing, spoken, 40))?.slice(1) ?? [];
  return purposes.flatMap((purpose) => (purpose ? phraseOf(purpose, spoken) : []));
}
